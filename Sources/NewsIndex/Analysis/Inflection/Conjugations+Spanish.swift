extension Conjugations {
  /// Spanish.
  static let spanish = Conjugations(
    [
      Class(
        "ar",
        """
        ar arse arlo arla arlos arlas arle arles arme arte arnos o as a amos ais an aba abas
        abamos aban e aste aron are aras ara aremos aran aria arias ariamos arian es emos en
        aramos ase asen ando andose andolo ado ada ados adas
        """),
      Class(
        "er",
        """
        er erse erlo erla erlos erlas erle erles erme erte ernos o es e emos eis en ia ias iamos
        ian i iste io imos ieron ere eras era eremos eran eria erias eriamos erian a as amos an
        iera ieras ieramos ieran iese iesen iendo iendose ido ida idos idas
        """),
      Class(
        "ir",
        """
        ir irse irlo irla irlos irlas irle irles irme irte irnos o es e imos is en ia ias iamos
        ian i iste io ieron ire iras ira iremos iran iria irias iriamos irian a as amos an iera
        ieras ieramos ieran iese iesen iendo iendose ido ida idos idas
        """),
    ],
    spellings: "qu:c gu:g c:z zc:c j:g g:gu z:c y:", stressedVowels: "ie:e ue:o", nounEnding: "o",
    unlistedVerbs: """
       ar:ar arse:ar arlo:ar arla:ar arlos:ar arlas:ar arle:ar arles:ar ando:ar andose:ar \
      ado:ar ada:ar ados:ar adas:ar ó:ar aba:ar aban:ar aron:ar ará:ar arán:ar aría:ar \
      arían:ar ase:ar asen:ar amos:ar an:ar er:er erse:er ir:er irse:er iendo:er yendo:er \
      ido:er ida:er idos:er idas:er ieron:er ió:er ían:er erá:er erán:er irá:er irán:er \
      erían:er iría:er irían:er ieran:er aran:ar áramos:ar iéramos:er aremos:ar eremos:er \
      iremos:er iza:izar izas:izar izan:izar ice:izar icen:izar izo:izar ifica:ificar \
      ificas:ificar ifican:ificar ifique:ificar ifiquen:ificar ifico:ificar ciona:cionar \
      cionan:cionar cione:cionar cionen:cionar
      """,
    verbs: """
      abarcar abastecer abatir abogar abolir abordar abreviar absorber aburrir acaparar acariciar
      acceder acelerar acentuar aceptar acercar acertar aclarar acoger acompanar aconsejar
      acontecer acosar acostar acostumbrar acotar acreditar actualizar acudir acumular acunar
      adaptar adecuar adelantar adherir adjudicar administrar admirar admitir adoptar adorar
      adquirir afilar afirmar afrontar agitar agradecer agravar agredir agregar agrupar aguardar
      alabar alargar albergar alcanzar alegar alejar alentar alinear alternar alucinar aludir
      amanecer amar anadir analizar aniquilar anotar anular apagar apartar apelar aplastar
      aplaudir aplazar aplicar aprender apresar apresurar apretar aprovechar aproximar apunalar
      apuntar arder armar arrancar arrepentir arribar arriesgar arrojar arruinar articular
      ascender asegurar asentar asignar asimilar asistir asociar aspirar asumir asustar atacar
      aterrizar aterrorizar atraer atrapar atribuir automatizar autorizar avanzar avergonzar
      averiguar avisar bailar bajar banar bancar barrer bastar batir beber bendecir brindar
      bromear cagar calentar calificar callar cansar cantar capacitar captar caracterizar carecer
      cargar casar cazar ceder centralizar certificar chocar citar clamar clasificar clavar cobrar
      cocer codificar coger coincidir colaborar colocar colonizar colorear comandar combatir
      combinar comentar comer comercializar cometer comparar compartir compensar compilar
      complacer comportar comprender comprobar comprometer comunicar concebir conceder concentrar
      concurrir conectar configurar confirmar confiscar conformar confundir congelar conllevar
      conmemorar conmover consagrar consensuar conservar considerar consistir consolidar conspirar
      constar constituir consumir contabilizar contaminar contemplar contraer convencer convenir
      conversar convivir convocar coordinar copar correr corresponder corroborar corromper cortar
      cuestionar cuidar culminar culpar cumplir cursar deambular debatir deber debilitar decidir
      dedicar deducir definir defraudar degradar deliberar delimitar demoler denegar denominar
      depender deprimir derogar derretir desactivar desaparecer desatar descender descentralizar
      desconectar desconocer descontar desencadenar deshacer desmantelar desplazar desplegar
      desprender destacar desterrar destinar destituir destrozar detectar determinar devorar
      dictar diferir dificultar difundir dilatar diluir dimitir discriminar discutir disminuir
      disolver distinguir distraer diversificar divertir dividir divulgar duplicar durar echar
      edificar educar efectuar ejecutar ejercer elaborar elevar eliminar embarcar emerger emigrar
      emitir empeorar emprender enamorar encabezar encaminar encarcelar encarnar encerrar
      enfatizar enfocar enfrentar enfriar enlazar enloquecer enmarcar enmascarar enriquecer
      enterrar entrenar entretener enumerar envejecer envenenar envolver equilibrar equivocar
      erigir esclavizar escoger esconder escupir esparcir especular estallar estandarizar evaluar
      evitar evocar exagerar examinar exceder excitar excluir exhibir existir expandir expedir
      explicar explorar explotar expulsar extinguir extraer facilitar fallar fallecer falsificar
      faltar favorecer felicitar fijar filmar finalizar financiar fingir firmar florecer formar
      fortalecer forzar frustrar fumar fundar fundir garantizar generalizar girar grabar graduar
      habilitar hackear heredar hervir hinchar humillar hundir identificar ignorar iluminar
      imaginar imitar impartir implementar implicar impugnar imputar inaugurar incidir incitar
      inclinar incorporar incumplir incurrir inducir infectar infiltrar inflar influir infringir
      insinuar insistir inspirar instalar instaurar instituir instruir intensificar interactuar
      interceptar interrogar interrumpir inundar invadir investigar invitar invocar involucrar
      inyectar irritar irrumpir joder juntar justificar juzgar latir lavar legalizar listar llamar
      llegar llenar llevar localizar lograr lucir mandar manifestar manipular marcar marchar matar
      materializar meditar mejorar merecer meter militar minar minimizar mirar modificar moler
      montar morder movilizar multiplicar nadar narrar navegar necesitar nombrar normalizar notar
      notificar nutrir obedecer obligar observar ocupar ocurrir ofender omitir operar opinar
      oponer oprimir optar ostentar otorgar padecer paralizar parar parir participar partir pasar
      patrocinar pegar pelar penetrar percibir perecer perforar perjudicar permanecer permitir
      perpetrar persistir personalizar persuadir pertenecer perturbar pesar pescar picar pintar
      pisar planear planificar plantar poblar politizar ponderar portar posar posibilitar postular
      predicar prender preocupar preservar presidir prestar presumir pretender prevalecer privar
      proceder profundizar prolongar prometer promulgar pronunciar propagar protagonizar proteger
      proveer provenir provocar pulir purificar putear quebrar quedar quitar radicar rascar
      ratificar reafirmar realizar recaer recaudar recibir recoger recolectar reconstruir
      recopilar recorrer recuperar recurrir redactar refinar reforzar regalar regir regular
      reiterar reivindicar remitir remontar remover rendir renovar repartir reportar representar
      reprimir reproducir residir resistir responder restablecer restar restaurar restringir
      resumir retar retomar retroceder revelar revisar revivir revocar rogar sacar sacrificar
      sacudir saludar salvar saturar secar sellar sembrar separar significar simplificar simular
      sincronizar sobrepasar sobresalir sobrevivir sofocar solicitar someter sonar sonreir
      sorprender subir subrayar suceder sucumbir sufrir sumar sumergir supervisar suprimir surgir
      suscitar suscribir suspender sustituir tapar tardar tejer temblar temer tentar tocar tolerar
      tomar topar torcer trabar transcurrir transferir transformar transmitir trascender tratar
      tuitear ubicar unificar utilizar vagar variar velar vencer vender vengar verificar verter
      vibrar violar vivir vulnerar
      """,
    verbsOfNouns: """
      abandonar abrazar abusar acomodar activar acusar adivinar adornar afectar agarrar agotar
      agradar aguantar ahogar ahorrar ajustar alegrar alertar alimentar aliviar almacenar alojar
      alquilar alterar alzar amarrar amenazar amparar ampliar animar anticipar aportar apoyar
      apreciar apurar archivar argumentar arrasar arrastrar arrebatar arreglar arrestar asaltar
      asesinar asesorar asomar atar atentar atropellar aumentar avalar ayudar azotar balancear
      basar bautizar beneficiar besar blindar bloquear bombardear borrar botar brillar brotar
      burlar buscar calcular calmar caminar cancelar capturar castigar catalogar causar cavar
      celebrar cenar censurar centrar cesar charlar chingar chupar circular clausurar cocinar
      colapsar complementar completar complicar comprar concertar concretar condenar condicionar
      confeccionar conquistar consultar consumar contactar contagiar contestar contrastar
      contratar controlar cooperar copiar coronar cosechar cotizar crear criticar cruzar cultivar
      curar currar custodiar decepcionar decorar decretar deformar dejar demandar demorar
      denunciar deportar depositar derivar derramar derribar derrotar derrumbar desahogar
      desalojar desarmar desarrollar desayunar descansar descargar descartar desechar desembarcar
      desempenar desestimar desfilar designar deslizar desmayar desmontar desnudar despejar
      desperdiciar despojar despreciar desviar detallar diagnosticar dibujar diferenciar
      disciplinar disculpar disenar disfrazar disfrutar disimular disparar dispersar disputar
      distorsionar doblar documentar dominar donar dotar dudar editar elogiar emocionar empatar
      empenar emplear empujar encajar encantar encargar enchufar enfadar enfermar enganar
      enganchar engordar enojar enredar ensayar ensenar enterar entrar entregar entrevistar
      equipar errar escalar escapar escoltar escuchar espantar especificar esperar estacionar
      estafar estimar estimular estirar estrellar estrenar estructurar estudiar evidenciar
      evolucionar experimentar exportar expresar extranar fabricar festejar figurar filtrar flotar
      follar fomentar forjar formular fotografiar fracasar frecuentar frenar funcionar fundamentar
      fusilar fusionar ganar gastar generar gestionar golpear gozar gritar guardar guiar gustar
      habitar hablar hallar honrar idear igualar ilusionar ilustrar impactar implantar importar
      impresionar improvisar impulsar incendiar incrementar indicar influenciar informar ingresar
      insertar instar insultar integrar intentar intercambiar interesar interpretar inventar jalar
      jurar lamentar lanzar largar lastimar levantar liar liberar liderar lidiar ligar limitar
      limpiar llorar luchar madurar maltratar mamar manchar manejar marear masacrar mediar
      mencionar mezclar migrar mojar molestar morar motivar mudar multar negociar nominar
      ocasionar ocultar odiar olvidar orar ordenar orientar originar pactar pagar pasear patear
      pelear perdonar perfeccionar pillar pinchar plasmar posicionar postear potenciar practicar
      precisar preguntar premiar presenciar presentar presionar procesar proclamar procurar
      programar progresar promocionar pronosticar propiciar proporcionar prosperar protestar
      proyectar publicar quejar quemar rastrear rayar razonar reaccionar rebajar rechazar reclamar
      reclutar recompensar recortar recrear redondear reemplazar reflejar reflexionar reformar
      regar registrar regresar reinar relacionar relajar relatar rellenar renunciar reparar
      repasar resaltar rescatar reservar respaldar respetar respirar resultar retirar retornar
      retrasar retratar reventar rezar robar rodear rondar rozar saltar sancionar sangrar saquear
      secuestrar seleccionar senalar sentenciar silenciar solucionar soplar soportar sortear
      sospechar subsidiar subvencionar sudar suicidar sujetar suministrar superar sustentar tachar
      tallar templar terminar tildar tirar torturar trabajar tragar traicionar tramitar transitar
      transportar trasladar trazar triunfar tumbar vacunar valorar venerar viajar viciar vigilar
      vincular visitar votar
      """
  )
}
