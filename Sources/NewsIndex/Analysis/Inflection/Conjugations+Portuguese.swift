extension Conjugations {
  /// Portuguese.
  static let portuguese = Conjugations(
    [
      Class(
        "ar",
        """
        ar arem armos ares o as a amos am ava avas avamos avam ei aste ou aram ara aras aremos
        arao arei aria arias ariamos ariam e es emos em asse asses assemos assem ando ado ada
        ados adas
        """),
      Class(
        "er",
        """
        er erem ermos eres o es e emos em ia ias iamos iam i este eu eram era eras eremos erao
        erei eria erias eriamos eriam a as amos am esse esses essemos essem endo ido ida idos
        idas
        """),
      Class(
        "ir",
        """
        ir irem irmos ires o es e imos em ia ias iamos iam i iste iu iram ira iras iremos irao
        irei iria irias iriamos iriam a as amos am isse isses issemos issem indo ido ida idos
        idas
        """),
    ],
    spellings: "qu:c gu:g j:g", nounEnding: "o",
    unlistedVerbs: """
       ar:ar arem:ar armos:ar ando:ar ado:ar ada:ar ados:ar adas:ar ou:ar ava:ar avam:ar \
      aram:ar ará:ar arão:ar aria:ar ariam:ar asse:ar assem:ar am:ar er:er erem:er ermos:er \
      endo:er eu:er ido:er ida:er idos:er idas:er eram:er erá:er erão:er eriam:er esse:er \
      essem:er iam:er ir:er irem:er indo:er iu:er iram:er irá:er irão:er iria:er iriam:er \
      isse:er issem:er aremos:ar eremos:er iremos:er iza:izar izas:izar izam:izar ize:izar \
      izem:izar izo:izar ifica:ificar ificas:ificar ificam:ificar ifique:ificar ifiquem:ificar \
      ifico:ificar
      """,
    verbs: """
      abater abencoar abolir abranger absorver acabar acalmar acampar acarretar acelerar acentuar
      acertar acionar acolher acomodar acompanhar aconselhar acontecer acordar acostumar acreditar
      acusar adaptar adiar adicionar administrar admirar admitir adoptar adorar adormecer adotar
      adquirir advertir advir afastar afetar afirmar afogar afundar agarrar agir agradecer agregar
      agrupar aguardar aguentar ajeitar ajoelhar ajudar alargar alegar alocar alojar alternar
      alugar amadurecer amaldicoar amanhecer amarrar amassar ameacar ampliar antecipar anular
      apagar apaixonar aparecer aperceber aperfeicoar apetecer aplaudir aplicar apontar apostar
      apreciar apreender aprender apresentar apressar aprimorar aprisionar aprofundar aprontar
      aprovar aproveitar aproximar aquecer arder armazenar arranhar arrasar arrecadar arrepender
      arriscar arrombar arruinar articular aspirar assegurar assinalar assinar assistir associar
      assumir assustar atacar atender aterrorizar atestar atingir atirar atormentar atrapalhar
      atravessar atualizar atuar autorizar avaliar avistar banir barrar bastar bater batizar beber
      bolar bombardear botar brigar buscar cansar cantar captar caracterizar causar cavalgar ceder
      censurar certificar cessar chegar chover chupar clamar classificar clicar cobrar cogitar
      coincidir colaborar colecionar colher colidir colocar combater combinar comecar comemorar
      comer comercializar cometer comparar comparecer compartilhar compensar compilar complicar
      comportar comprar compreender comprometer comprovar computar conceder concentrar concorrer
      concretizar condenar condicionar conectar conferir confiar configurar confirmar confundir
      congelar conhecer conquistar consagrar consentir conservar considerar consistir consolidar
      conspirar constar constatar contabilizar contaminar contar contemplar continuar contradizer
      contrair convencer converter convidar convocar coordenar correr corresponder corrigir
      corroer corromper cortar costurar crescer criar criptografar cuidar culminar cumprir curar
      cursar curtir cuspir custar danificar debater decepcionar decidir declarar decolar decorrer
      dedicar deduzir defender definir degradar deitar deixar deletar deliberar delinear demitir
      demonstrar demorar denominar deparar depender derivar derreter desabar desaparecer desativar
      descarregar descer descolar desconfiar desconhecer desembarcar desencadear desenrolar
      desenvolver desiludir desistir desligar deslocar desmembrar desmentir desmoronar desperdicar
      destacar destituir desvendar detectar deteriorar determinar detestar detonar devastar dever
      devolver devorar diferenciar dificultar difundir diminuir direcionar dirigir discutir
      dispensar disponibilizar disputar disseminar dissolver distinguir ditar dividir divulgar
      doer duplicar durar economizar educar efectuar efetuar elaborar elevar eliminar emagrecer
      embarcar emergir emigrar emitir emocionar empolgar emprestar encaminhar encarar encarnar
      encarregar encenar encher encolher encorajar enfatizar enfiar enforcar enfraquecer enfrentar
      engajar englobar engordar engravidar enlouquecer enquadrar enriquecer enrolar entender
      envelhecer envenenar envergonhar envolver enxergar equilibrar erguer esbarrar esclarecer
      escolher esconder escorregar escurecer escutar esfaquear esfregar esfriar esmagar espalhar
      espancar especializar especular esquecer esquentar estabelecer estabilizar estacionar
      estender esticar estimar estrangular estrear esvaziar evacuar evitar evocar exaltar examinar
      exceder executar exercer exibir exigir existir expandir expirar explicar explodir explorar
      extinguir facilitar falar falecer falir faltar faturar favorecer feder ferrar filiar filmar
      finalizar financiar fingir firmar flagrar florescer fluir flutuar foder forjar formalizar
      formar fornecer fortalecer frustrar funcionar fundar fundir garantir generalizar gerir
      graduar habituar hackear herdar hesitar homenagear humilhar idealizar identificar ignorar
      iludir iluminar imaginar imitar implementar implicar implorar impressionar imprimir
      impulsionar inaugurar incitar inclinar incorporar indagar induzir infiltrar infringir
      ingerir inibir injetar inovar inscrever insinuar insistir inspirar instalar instaurar
      instruir intensificar interagir intercalar interligar interrogar interromper intimidar
      intitular inundar invadir inverter investigar invocar irritar isolar jantar jogar julgar
      justificar lamber largar latir lavar lecionar legalizar lembrar lesionar levar licenciar
      lidar ligar limpar listar livrar localizar louvar lutar manchar mandar manifestar manipular
      mapear marcar marchar mastigar materializar mencionar merecer mesclar meter mexer migrar
      militar minar minimizar misturar mobilizar modernizar modificar montar morar morder mostrar
      mover mudar multar multiplicar narrar nascer navegar necessitar notar notificar nutrir
      obedecer obrigar observar ocasionar ocorrer ocupar ofender oferecer oficializar omitir
      operar optar orar oscilar ostentar otimizar ousar parabenizar paralisar parar parecer parir
      participar partilhar passar patrocinar pegar pendurar penetrar pensar perceber percorrer
      perdurar perfurar perguntar permanecer permitir persistir persuadir pertencer perturbar
      pesar picar pintar pisar planear planejar plantar polir poluir ponderar pontuar popularizar
      portar posicionar possibilitar postar poupar pousar precipitar preencher pregar prejudicar
      preocupar presenciar preservar presidir pressionar prestar presumir pretender prevalecer
      priorizar privar proceder proclamar procurar proferir proibir prolongar prometer promover
      propagar proporcionar prosseguir protagonizar proteger provar provocar punir qualificar
      rachar raspar rastrear ratificar reafirmar reagir realizar rebaixar rebater recair recolher
      recomendar reconhecer reconstruir recorrer recrutar recuperar recusar redigir referir
      reflectir reger regular reivindicar relacionar relembrar reler remeter remover render
      repercutir representar reprimir reproduzir reprovar residir resistir resolver responder
      responsabilizar ressuscitar restar restringir resumir retomar retribuir reunir revelar
      reverter revezar revisar reviver revogar revoltar rezar rolar romper rondar roubar ruir
      sacrificar sacudir sagrar saltar salvar sancionar saudar secar sediar seduzir segurar
      selecionar sentar separar significar simbolizar simplificar simular sinalizar sobressair
      sobreviver sofrer solicitar soltar somar sorrir sublinhar submeter suceder sucumbir sugar
      supervisionar suprimir surgir surpreender suscitar tecer tender terceirizar tirar tocar
      tolerar tomar torcer tornar transformar transmitir tratar travar tremer ultrapassar unir
      usufruir utilizar valorizar variar varrer vender verificar vestir vibrar vingar violar virar
      visar visualizar viver voltar
      """,
    verbsOfNouns: """
      abaixar abalar abandonar abordar abortar abracar abrigar abusar acenar acessar achar
      acrescentar acumular adentrar adiantar adivinhar afectar agendar agitar agradar agravar
      ajustar alcancar alegrar alertar aliar alimentar alinhar aliviar almocar alongar alterar
      amar analisar andar animar anotar anunciar apanhar aparentar apelar apertar apoiar aposentar
      apurar arar argumentar armar arquivar arrancar arranjar arrastar arrebentar arremessar
      arrumar assaltar assar assassinar assediar assentar assombrar atear ativar atrasar atropelar
      aumentar auxiliar avancar aventurar avisar babar baguncar baixar balancar bancar banhar
      basear batalhar beijar beneficiar boiar boicotar brilhar brincar brotar cacar cagar calar
      calcular caminhar cancelar candidatar caprichar capturar carregar cassar castigar cavar
      celebrar centrar cercar chamar cheirar chocar chorar chutar circular citar cocar coletar
      comandar comentar complementar completar concordar confessar confiscar confrontar consertar
      consultar contactar contatar contestar contrariar contratar controlar conversar cooperar
      copiar cozinhar cravar criticar cruzar culpar cultivar cumprimentar curvar dancar decorar
      decretar demandar denunciar depositar derramar derrotar derrubar desabafar desafiar
      desanimar descansar descartar descontar desculpar desejar desempenhar desenhar desfilar
      desfrutar desgastar designar desmaiar desmontar despachar despejar despertar desprezar
      desrespeitar destinar desviar detalhar diagnosticar digitar disciplinar discordar discursar
      disfarcar disparar dispersar distanciar divorciar doar dobrar documentar dominar dublar
      duvidar ecoar editar elogiar empatar empenhar empregar empurrar encaixar encantar encerrar
      encomendar encontrar encostar enfeitar enganar enjoar ensaiar ensinar enterrar entrar
      entrevistar enviar errar escalar escapar esforcar esgotar espantar especificar esperar
      espetar estimular estourar estragar estranhar estrelar estressar estudar estuprar evidenciar
      exagerar experimentar exportar expressar fabricar falhar fechar festejar ficar figurar
      filtrar fixar focar fomentar forcar formular fotografar fracassar frequentar frisar fumar
      furar furtar gerenciar girar golear golpear gostar governar gozar gritar grudar guardar
      guiar habitar hidratar honrar hospedar igualar ilustrar impactar implantar incendiar
      incentivar incomodar indicar influenciar informar ingressar iniciar insultar integrar
      interceptar interessar internar interpretar inventar juntar jurar lamentar lancar levantar
      liberar libertar liderar limitar lixar lotar lucrar machucar magoar malhar massacrar
      matricular melhorar mergulhar mijar ministrar mirar moldar molhar monitorar motivar
      movimentar nadar namorar negar negligenciar negociar nevar nocautear noticiar ocultar olhar
      ordenar orgulhar orientar originar pecar perdoar perpetuar pescar pesquisar pilotar piorar
      pirar piscar posar praticar precisar premiar preparar presentear privilegiar processar
      programar projetar pronunciar propiciar prosperar protestar providenciar publicar pular
      puxar quebrar queimar queixar questionar rasgar realcar rebelar rebolar reclamar recomecar
      recordar recuar reencontrar reforcar reformar refugiar registar registrar regressar
      regulamentar reinar reiniciar rejeitar relatar relaxar renovar renunciar reparar repassar
      replicar reportar repudiar requisitar reservar resgatar respeitar respirar ressaltar
      restaurar resultar retirar retornar retratar rodar rodear rotular sacar salientar sangrar
      saquear selar sequestrar silenciar situar soar sobrar sonhar soprar suar subestimar sufocar
      sujar superar suportar surtar suspeitar sussurrar telefonar tentar terminar testar
      testemunhar tombar torturar trabalhar tracar tramar tramitar trancar transbordar transportar
      treinar trepar trocar tropecar tuitar usar vaiar vazar veicular vetar vigiar vincular
      visitar vivenciar voar vomitar votar xingar zoar zombar
      """
  )
}
