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
    nounEndings: "o a as e es", spellings: "qu:c gu:g j:g",
    nounEnding: "o",
    verbs: """
      abencoar abolir abranger absorver acabar acalmar acampar acarretar acelerar acentuar acionar
      acolher acomodar acompanhar aconselhar acontecer acostumar acreditar acusar adaptar adiar
      adicionar administrar admirar admitir adoptar adorar adormecer adotar adquirir advertir
      afastar afetar afirmar afogar afundar agarrar agradecer agregar agrupar aguardar aguentar
      ajeitar ajoelhar ajudar alargar alegar alocar alojar alternar alugar amadurecer amaldicoar
      amanhecer amarrar amassar ameacar ampliar antecipar anular apagar apaixonar aparecer
      aperceber aperfeicoar apetecer aplaudir aplicar apontar apostar apreciar apreender aprender
      apresentar apressar aprimorar aprisionar aprofundar aprontar aprovar aproveitar aproximar
      aquecer arder armazenar arranhar arrasar arrecadar arrepender arriscar arrombar arruinar
      articular aspirar assegurar assinalar assinar associar assumir assustar atacar atender
      aterrorizar atestar atingir atirar atormentar atrapalhar atravessar atualizar atuar
      autorizar avaliar avistar batizar bombardear brigar buscar cansar captar caracterizar causar
      cavalgar censurar certificar cessar chegar chover chupar clamar classificar clicar cogitar
      coincidir colaborar colecionar colher colidir colocar combinar comecar comemorar
      comercializar comparar comparecer compartilhar compensar compilar complicar comportar
      comprar compreender comprometer comprovar computar conceder concentrar concorrer concretizar
      condenar condicionar conectar conferir confiar configurar confirmar confundir congelar
      conhecer conquistar consagrar consentir conservar considerar consistir consolidar conspirar
      constar constatar contabilizar contaminar contemplar continuar contradizer convencer
      converter convidar convocar coordenar corresponder corrigir corromper costurar crescer criar
      criptografar cuidar culminar cumprir danificar decepcionar decidir declarar decolar decorrer
      dedicar deduzir defender definir degradar deitar deixar deletar deliberar delinear demitir
      demonstrar demorar denominar deparar depender derivar derreter desabar desaparecer desativar
      descarregar descolar desconfiar desconhecer desembarcar desencadear desenrolar desenvolver
      desiludir desistir desligar deslocar desmembrar desmentir desmoronar desperdicar destacar
      destituir desvendar detectar deteriorar determinar detestar detonar devastar devolver
      devorar diferenciar dificultar difundir diminuir direcionar dirigir discutir dispensar
      disponibilizar disputar disseminar dissolver distinguir divulgar duplicar economizar educar
      efectuar efetuar elaborar elevar eliminar emagrecer embarcar emergir emigrar emitir
      emocionar empolgar emprestar encaminhar encarar encarnar encarregar encenar encher encolher
      encorajar enfatizar enfiar enforcar enfraquecer enfrentar engajar englobar engordar
      engravidar enlouquecer enquadrar enriquecer enrolar entender envelhecer envenenar
      envergonhar envolver enxergar equilibrar erguer esbarrar esclarecer esconder escorregar
      escurecer escutar esfaquear esfregar esfriar esmagar espalhar espancar especializar
      especular esquecer esquentar estabelecer estabilizar estacionar estender esticar estimar
      estrangular estrear esvaziar evacuar evitar evocar exaltar examinar exceder executar exercer
      exibir exigir expandir expirar explicar explodir explorar extinguir facilitar falecer faltar
      faturar favorecer filiar finalizar financiar fingir flagrar florescer flutuar forjar
      formalizar fornecer fortalecer frustrar funcionar garantir generalizar graduar habituar
      hackear herdar hesitar homenagear humilhar idealizar identificar ignorar iludir iluminar
      imaginar imitar implementar implicar implorar impressionar imprimir impulsionar inaugurar
      incitar inclinar incorporar indagar induzir infiltrar infringir ingerir inibir injetar
      inovar inscrever insinuar insistir inspirar instalar instaurar instruir intensificar
      interagir intercalar interligar interrogar interromper intimidar intitular inundar invadir
      inverter investigar invocar irritar isolar jantar julgar justificar lavar lecionar legalizar
      lembrar lesionar licenciar localizar louvar manchar manipular mapear mastigar materializar
      mencionar merecer mesclar migrar militar minimizar misturar mobilizar modernizar modificar
      mostrar multar multiplicar narrar navegar necessitar notificar nutrir obedecer obrigar
      observar ocasionar ocorrer ocupar ofender oferecer oficializar omitir operar optar oscilar
      ostentar otimizar ousar parabenizar paralisar parecer participar partilhar patrocinar
      pendurar penetrar pensar perceber percorrer perdurar perfurar perguntar permanecer permitir
      persistir persuadir pertencer perturbar planear planejar poluir ponderar pontuar popularizar
      posicionar possibilitar poupar precipitar preencher prejudicar preocupar presenciar
      preservar presidir pressionar presumir pretender prevalecer priorizar privar proceder
      proclamar procurar proferir proibir prolongar prometer promover propagar proporcionar
      prosseguir protagonizar proteger provocar punir qualificar rachar raspar rastrear ratificar
      reafirmar reagir realizar rebaixar rebater recair recomendar reconhecer reconstruir recorrer
      recrutar recuperar recusar redigir reflectir regular reivindicar relacionar relembrar
      remeter remover repercutir representar reprimir reproduzir reprovar residir resistir
      resolver responder responsabilizar ressuscitar restringir retomar retribuir reunir revelar
      reverter revezar revisar reviver revogar revoltar rezar romper rondar sacrificar sacudir
      sagrar sancionar sediar seduzir selecionar separar significar simbolizar simplificar simular
      sinalizar sobressair sofrer solicitar sorrir sublinhar submeter suceder sucumbir sugar
      supervisionar suprimir surgir surpreender suscitar tender terceirizar tolerar transformar
      transmitir ultrapassar usufruir utilizar valorizar variar varrer verificar vibrar vingar
      visar visualizar
      """,
    verbsOfNouns: """
      abaixar abandonar abordar abortar abracar abrigar acessar acrescentar acumular adentrar
      adiantar adivinhar afectar agendar agradar agravar ajustar alcancar alegrar alertar
      alimentar alinhar aliviar almocar alongar alterar analisar anunciar apanhar aparentar
      apertar aposentar argumentar arquivar arrancar arranjar arrastar arrebentar arremessar
      arrumar assaltar assassinar assediar assentar assombrar atrasar atropelar aumentar auxiliar
      avancar aventurar baguncar balancar batalhar beneficiar boicotar brilhar brincar calcular
      caminhar cancelar candidatar caprichar capturar carregar castigar celebrar centrar cheirar
      circular coletar comandar comentar complementar completar concordar confessar confiscar
      confrontar consertar consultar contactar contatar contestar contrariar contratar controlar
      conversar cooperar cozinhar criticar cultivar cumprimentar decorar decretar demandar
      denunciar depositar derramar derrotar derrubar desabafar desafiar desanimar descansar
      descartar descontar desculpar desejar desempenhar desenhar desfilar desfrutar desgastar
      designar desmaiar desmontar despachar despejar despertar desprezar desrespeitar destinar
      desviar detalhar diagnosticar digitar disciplinar discordar discursar disfarcar disparar
      dispersar distanciar divorciar documentar dominar duvidar elogiar empatar empenhar empregar
      empurrar encaixar encantar encerrar encomendar encontrar encostar enfeitar enganar ensaiar
      ensinar enterrar entrevistar escalar escapar esforcar esgotar espantar especificar esperar
      espetar estimular estourar estragar estranhar estrelar estressar estudar estuprar evidenciar
      exagerar experimentar exportar expressar fabricar festejar figurar filtrar fomentar formular
      fotografar fracassar frequentar gerenciar golpear governar guardar habitar hidratar hospedar
      igualar ilustrar impactar implantar incendiar incentivar incomodar indicar influenciar
      informar ingressar iniciar insultar integrar interceptar interessar internar interpretar
      inventar lamentar levantar liberar libertar liderar limitar machucar massacrar matricular
      melhorar mergulhar ministrar monitorar motivar movimentar namorar negligenciar negociar
      nocautear noticiar ocultar ordenar orgulhar orientar originar perdoar perpetuar pesquisar
      pilotar praticar precisar premiar preparar presentear privilegiar processar programar
      projetar pronunciar propiciar prosperar protestar providenciar publicar quebrar queimar
      queixar questionar realcar rebelar rebolar reclamar recomecar recordar reencontrar reforcar
      reformar refugiar registar registrar regressar regulamentar reiniciar rejeitar relatar
      relaxar renovar renunciar reparar repassar replicar reportar repudiar requisitar reservar
      resgatar respeitar respirar ressaltar restaurar resultar retirar retornar retratar rotular
      salientar sangrar saquear sequestrar silenciar subestimar sufocar superar suportar suspeitar
      sussurrar telefonar terminar testemunhar torturar trabalhar tramitar trancar transbordar
      transportar treinar tropecar veicular vincular visitar vivenciar vomitar
      """,
    verbsBesideNouns: """
      abalar abater abusar acenar acertar achar acordar advir agir agitar aliar amar andar animar
      anotar apelar apoiar apurar arar armar assar assistir atear ativar avisar babar baixar
      bancar banhar banir barrar basear bastar bater beber beijar boiar bolar botar brotar cacar
      cagar calar cantar cassar cavar ceder cercar chamar chocar chorar chutar citar cobrar cocar
      combater comer cometer contar contrair copiar correr corroer cortar cravar cruzar culpar
      curar cursar curtir curvar cuspir custar dancar debater descer dever ditar dividir doar
      dobrar doer dublar durar ecoar editar enjoar entrar enviar errar escolher existir falar
      falhar falir fechar feder ferrar ficar filmar firmar fixar fluir focar foder forcar formar
      frisar fumar fundar fundir furar furtar gerir girar golear gostar gozar gritar grudar guiar
      honrar jogar juntar jurar lamber lancar largar latir levar lidar ligar limpar listar livrar
      lixar lotar lucrar lutar magoar malhar mandar manifestar marcar marchar meter mexer mijar
      minar mirar moldar molhar montar morar morder mover mudar nadar nascer negar nevar notar
      olhar orar parar parir passar pecar pegar pesar pescar picar pintar piorar pirar pisar
      piscar plantar polir portar posar postar pousar pregar prestar provar pular puxar rasgar
      recolher recuar referir reger reinar reler render restar resumir rodar rodear rolar roubar
      ruir sacar saltar salvar saudar secar segurar selar sentar situar soar sobrar sobreviver
      soltar somar sonhar soprar suar sujar surtar tecer tentar testar tirar tocar tomar tombar
      torcer tornar tracar tramar tratar travar tremer trepar trocar tuitar unir usar vaiar vazar
      vender vestir vetar vigiar violar virar viver voar voltar votar xingar zoar zombar
      """
  )
}
