/// The words of boilerplate, by rule; lower case, one phrase a line or between bars.
enum BoilerplatePhrases {
  struct Entry: Sendable {
    var rule: Boilerplate.Rule
    var position: Boilerplate.Position
  }

  /// All phrases.
  static let table: PhraseTable<Entry> = {
    var list: [(String, Entry)] = []
    for (name, effect, position, phrases) in rules {
      let entry = Entry(rule: Boilerplate.Rule(name: name, effect: effect), position: position)
      for phrase in phrases.split(whereSeparator: { $0 == "|" || $0 == "\n" }) {
        list.append((String(phrase).trimmed(" "), entry))
      }
    }
    return PhraseTable(list)
  }()

  private typealias Row = (String, Boilerplate.Effect, Boilerplate.Position, String)

  private static let rules: [Row] = [
    (
      "share-bar", .line, .whole,
      """
      share|share this|share this article|share this story|share article|share on facebook|tweet
      share on twitter|share via email|share with|facebook|twitter|linkedin|whatsapp|reddit|telegram
      pinterest|pin it|email|e-mail|email this|email this article|print|print this article|copy link
      link copied|copy url|save|save article|save this story|bookmark|shares|reprints|gift article
      facebook twitter|facebook twitter email|facebook twitter linkedin|share tweet|share tweet email
      listen|listen to this article|listen to article|tweet this|follow|follow us|follow this story
      teilen|artikel teilen|drucken|merken|vorlesen|auf facebook teilen|partager|imprimer|envoyer
      partager sur facebook|compartir|imprimir|enviar|guardar|compartilhar|compartilhe|condividi
      stampa|delen|deel dit artikel|udostępnij|drukuj|paylaş|yazdır|поделиться|печать|поширити
      """
    ),
    (
      "advertisement", .line, .whole,
      """
      advertisement|advertising|advert|ad|ads|sponsored|sponsored content|promoted|paid content
      story continues below advertisement|article continues below advertisement|continue reading below
      article continues after advertisement|story continues after ad|skip ad|skip advertisement
      advertisement - story continues below|report this ad|anzeige|werbung|publicité|publicidad
      publicidade|continua após a publicidade|pubblicità|advertentie|reklama|reklam|реклама
      """
    ),
    (
      "navigation", .line, .whole,
      """
      home|menu|main menu|navigation|skip to content|skip to main content|skip navigation|search
      log in|login|sign in|sign up|log out|register|my account|subscribe|subscribe now|donate|close
      back to top|loading|loading...|next|previous|next article|previous article|load more|show more
      see more|view more|read more|more|continue reading|view all|see all|view gallery|view comments
      min read|minute read|minutes read|mins read|min. lesezeit|minuten lesezeit|min de lecture
      min de lectura|min de leitura|min di lettura|startseite|menü|suche|anmelden|zum inhalt springen
      accueil|rechercher|se connecter|inicio|buscar|início|cerca|zoeken|szukaj|поиск|меню|вход|пошук
      """
    ),
    (
      "related-stories", .line, .start(240),
      """
      read also|also read|also see|see also|related:|related story:|related article:|read more:
      read next:|more:|see more:|watch:|read:|recommended:|don't miss:|must read:|in pics:|explained:
      lesen sie auch|lesen sie mehr|mehr dazu|mehr zum thema|siehe auch|lire aussi|à lire aussi
      a lire aussi|lire également|voir aussi|à lire :|lea también|lea además|lee también|le puede interesar
      te puede interesar|vea también|leia também|leia mais|veja também|saiba mais|leggi anche
      leggi pure|lees ook|lees meer|bekijk ook|czytaj też|czytaj także|czytaj więcej|zobacz też
      zobacz także|przeczytaj także|ayrıca okuyun|bunu da oku|читайте также|читать также|смотрите также
      читайте також|дивіться також
      """
    ),
    (
      "related-stories", .list, .whole,
      """
      related|related stories|related articles|related news|related topics|related content|related posts
      related coverage|related reading|related links|more stories|more news|more headlines|more coverage
      more on this story|more on this topic|most popular|most read|most viewed|most shared|most commented
      trending|trending now|trending stories|trending topics|top stories|top news|latest news|latest
      latest stories|latest headlines|recommended|recommended for you|recommended stories|you may like
      you may also like|you might also like|you might be interested in|you may also be interested in
      don't miss|editor's picks|editors' picks|editor's pick|popular|popular posts|popular now|recent posts
      recent articles|up next|in other news|what to read next|read next|further reading|in this section
      from around the web|around the web|from our partners|promoted stories|paid posts|more in this section
      mehr zum thema|mehr zu diesem thema|meistgelesen|meistgelesene artikel|weitere artikel
      weitere themen|verwandte artikel|verwandte themen|das könnte sie auch interessieren|zum thema
      auch interessant|empfehlungen der redaktion|à lire aussi|sur le même sujet|sur le même thème
      les plus lus|articles liés|articles similaires|à découvrir|noticias relacionadas|más leídas
      lo más leído|lo más visto|te puede interesar|notícias relacionadas|mais lidas|as mais lidas
      veja também|leia também|articoli correlati|i più letti|più letti|ti potrebbe interessare|você pode gostar|você também pode gostar|vous aimerez aussi|das könnte dich auch interessieren
      potrebbe interessarti anche|lees ook|meest gelezen|gerelateerde artikelen|powiązane artykuły
      najczęściej czytane|polecane|zobacz także|ilgili haberler|çok okunanlar|читайте также
      похожие новости|популярное|самое читаемое|по теме|материалы по теме|читайте також|популярне
      """
    ),
    (
      "related-stories", .list, .start(60),
      "more from|more on|more in|more about|read more about|explore more on|topics in this article"
    ),
    (
      "newsletter", .line, .anywhere(500),
      """
      sign up for our|sign up to our|sign up to the|sign up for the weekly|sign up for the daily|
      sign up for the newsletter|sign up for free|sign up here
      sign up to receive|sign up for the free|subscribe to our|subscribe to the newsletter|subscribe to this newsletter
      subscribe for free|subscribe today|join our newsletter|join our mailing list|get our newsletter
      our free newsletter|our daily newsletter|our weekly newsletter|our newsletters|daily newsletter and
      delivered to your inbox|straight to your inbox|sent to your inbox|to your inbox|in your inbox
      enter a valid email|enter your email|your email address|gültige e-mail-adresse
      adresse e-mail valide|correo electrónico válido|thank you for subscribing|thanks for signing up
      download our app|download the app|get the app|our mobile app|follow us on|find us on facebook
      like us on facebook|join our telegram|join our whatsapp|unseren newsletter|unser newsletter
      newsletter abonnieren|jetzt abonnieren|kostenlosen newsletter|inscrivez-vous à|abonnez-vous
      recevez notre newsletter|notre newsletter|suscríbete|suscríbase|nuestro boletín|nuestra newsletter
      assine nossa|nossa newsletter|cadastre-se|iscriviti alla|nostra newsletter|meld je aan voor
      onze nieuwsbrief|zapisz się do|zapisz się na|bültenimize|abone olun|подпишитесь на|подписывайтесь на
      підпишіться на|підписуйтесь на|підписуйтеся на
      """
    ),
    (
      "support-call", .line, .anywhere(500),
      """
      support our journalism|support independent journalism|support quality journalism
      support local journalism|subscribe from|subscribe for only|subscribe for as little as|become a member today|become a subscriber|make a donation|donate today
      start your free trial|start your subscription|already a subscriber|already have an account
      to continue reading|to read the full story|this content is for subscribers|this article is for subscribers
      subscribe to continue|subscribe to read|exclusive to subscribers|ready to apply?|apply today
      start your application|request more information|call us today|delivered through your letterbox
      subscribe now for|continue reading with a|continue reading for|unlock this article
      register to continue|sign in to continue|log in to continue|sign in to read|log in to read
      this article is reserved for|this story is for subscribers|you have reached your limit
      weiterlesen mit|jetzt weiterlesen|zum weiterlesen|lesen sie weiter mit
      dieser artikel ist exklusiv|nur für abonnenten|bereits abonnent|la suite est réservée
      cet article est réservé|réservé aux abonnés|déjà abonné|contenido exclusivo para
      solo para suscriptores|para seguir leyendo|ya eres suscriptor|conteúdo exclusivo para
      exclusivo para assinantes|já é assinante|continue lendo com|contenuto riservato agli
      riservato agli abbonati|sei già abbonato|alleen voor abonnees|lees verder met|al abonnee
      dostęp tylko dla|tylko dla subskrybentów|материал доступен подписчикам
      delivered to your door|unterstützen sie uns|mit einer spende|haben sie hinweise|get in touch at
      """
    ),
    (
      "cookie-notice", .line, .anywhere(1600),
      """
      we use cookies|we and our partners use|this site uses cookies|this website uses cookies
      our site uses cookies|website uses cookies to|accept all cookies|accept cookies|reject all cookies
      manage cookies|cookie settings|cookie preferences|our cookie policy|cookie policy
      partners store and access|store and/or access information|partners process data to|your privacy matters
      we care about your privacy|if trackers are disabled|withdraw consent at any time
      we value your privacy|we respect your privacy|store information on your device
      acceptez l'utilisation de cookies|en poursuivant votre navigation|wir verwenden cookies|wir nutzen cookies|diese website verwendet cookies
      diese seite verwendet cookies|cookies zustimmen|nous utilisons des cookies|ce site utilise des cookies
      accepter les cookies|utilizamos cookies|usamos cookies|este sitio utiliza cookies|aceptar cookies
      este site utiliza cookies|utilizziamo i cookie|questo sito utilizza|wij gebruiken cookies
      deze website gebruikt cookies|używamy plików cookie|ta strona używa|мы используем cookie
      мы используем файлы cookie|ми використовуємо cookie|ми використовуємо файли cookie
      """
    ),
    (
      "cookie-notice", .line, .whole,
      """
      accept all|accept|reject all|manage settings|manage options|manage choices|i accept|i agree|agree
      got it|privacy notice|cookie notice|cookies|alle akzeptieren|akzeptieren|zustimmen|tout accepter
      j'accepte|accepter|aceptar|aceptar todo|aceitar|accetta|accetta tutti|accepteren|akceptuję
      """
    ),
    (
      "consent", .line, .anywhere(1600),
      """
      by submitting this form|by sending this form|by submitting your|
      by signing up, you|by signing up you|by clicking submit
      by subscribing, you|by subscribing you|by registering, you|by providing your email
      by continuing to use this|you agree to receive|you agree to our|you agree to the terms
      this consent is not a condition|you may withdraw your consent|refer to our privacy policy
      read our privacy policy|see our privacy policy|our privacy policy and|privacy policy and terms
      protected by recaptcha|message and data rates may apply|you can unsubscribe at any time
      unsubscribe at any time|mit der anmeldung|datenschutzerklärung gelesen
      """
    ),
    (
      "embed-notice", .line, .anywhere(500),
      """
      empfohlener redaktioneller inhalt|empfohlener externer inhalt|externer inhalt nicht verfügbar
      einen externen inhalt von|externe inhalte angezeigt|mir externe inhalte|mir inhalte von
      daten an drittplattformen|daten können an drittplattformen|verhindern das laden und anzeigen
      ein klick für den datenschutz|zur aktivierung des inhalts|inhalte von drittanbietern
      this content is hosted by|to view this content|view this post on instagram
      this embed requires|please enable javascript|please enable cookies|enable javascript to view
      your browser does not support|ihr browser unterstützt|votre navigateur ne|tu navegador no
      ce contenu est bloqué|este contenido no está disponible|cargando contenido|loading content
      """
    ),
    (
      "consent", .line, .whole,
      """
      privacy|privacy policy|terms|terms of use|terms of service|terms and conditions|legal notice
      do not sell my personal information|datenschutz|impressum|agb|mentions légales|aviso legal
      política de privacidad|política de privacidade|privacy e cookie
      """
    ),
    (
      "form", .rest, .whole,
      "request information|request info|get more information|contact form|apply now|enquire now"
    ),
    (
      "form", .rest, .anywhere(400),
      """
      please complete this form|please fill out this form|fill out the form below|complete the form below
      fill in this form|fill out this form|fill in the form|all fields are required|all fields except
      all fields but|required fields are marked|fields marked with
      validation message
      """
    ),
    (
      "comments", .rest, .whole,
      """
      comments|comment|leave a comment|leave a reply|post a comment|add a comment|join the conversation
      join the discussion|show comments|have your say|conversation|write a comment|be the first to comment
      kommentare|kommentar schreiben|diskutieren sie mit|leserkommentare|commentaires|laisser un commentaire
      réagir|comentarios|deja un comentario|comentários|deixe um comentário|commenti|lascia un commento
      reacties|komentarze|dodaj komentarz|yorumlar|yorum yap|комментарии|оставить комментарий|коментарі
      """
    ),
    (
      "comments", .line, .anywhere(300),
      "comments are closed|your email address will not be published|log in to comment|sign in to comment"
    ),
    (
      "copyright", .line, .anywhere(400),
      """
      all rights reserved|may not be published, broadcast|may not be reproduced|without prior permission
      without permission is prohibited|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados
      todos os direitos reservados|tutti i diritti riservati|riproduzione riservata|alle rechten voorbehouden
      wszelkie prawa zastrzeżone|tüm hakları saklıdır|все права защищены|усі права захищені
      """
    ),
    ("copyright", .line, .start(200), "©|(c) 20|(c) 19|copyright ©|copyright 20|copyright 19"),
    (
      "author-box", .line, .anywhere(400),
      """
      follow him on|follow her on|follow them on|follow me on|follow the author|can be reached at
      can be reached by|contact the reporter|contact the author|contact the writer|email the author
      send tips to|have a tip?|got a tip?|our standards: the thomson reuters
      """
    ),
    (
      "author-box", .line, .whole,
      "about the author|about the authors|about the writer|view author archive|get author rss feed"
    ),
    (
      "tags", .line, .start(200),
      "tags:|tagged:|filed under|abgelegt unter|posted in|topics:|keywords:|schlagworte:|etiquetas:|теги:"
    ),
    (
      "tags", .list, .whole,
      "tags|topics|keywords|schlagwörter|themen|etiquetas|mots-clés|tagi|теги"
    ),
  ]
}
