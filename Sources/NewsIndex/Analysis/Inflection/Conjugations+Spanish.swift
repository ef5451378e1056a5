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
    nounEndings: "o a as e es", spellings: "qu:c gu:g c:z zc:c j:g g:gu z:c y:",
    stressedVowels: "ie:e ue:o", nounEnding: "o",
    verbs: """
      abarcar abastecer abogar abolir abordar abreviar absorber aburrir acaparar acariciar acceder
      acelerar acentuar aceptar acercar acertar aclarar acoger acompanar aconsejar acontecer
      acostar acostumbrar acotar acreditar actualizar acudir acumular acunar adaptar adecuar
      adherir adjudicar administrar admirar admitir adoptar adorar adquirir afilar afirmar
      afrontar agitar agradecer agravar agredir agregar agrupar aguardar alabar alargar albergar
      alcanzar alegar alejar alentar alinear alucinar amanecer analizar aniquilar anotar anular
      apagar apelar aplastar aplaudir aplazar aplicar aprender apresar apresurar apretar
      aprovechar aproximar apunalar arder arrancar arrepentir arriesgar arrojar arruinar ascender
      asegurar asentar asignar asimilar asistir asociar aspirar asumir asustar atacar aterrizar
      aterrorizar atraer atrapar atribuir automatizar autorizar avanzar avergonzar averiguar
      bastar bendecir brindar bromear cagar calentar calificar cansar capacitar captar
      caracterizar carecer ceder centralizar certificar chocar clamar clasificar codificar coger
      coincidir colaborar colocar colonizar colorear combinar comentar comercializar cometer
      comparar compartir compensar compilar complacer comportar comprender comprobar comprometer
      comunicar concebir conceder concentrar concurrir conectar configurar confirmar confiscar
      confundir congelar conllevar conmemorar conmover consagrar consensuar conservar considerar
      consistir consolidar conspirar constituir contabilizar contaminar contemplar convencer
      convenir conversar convivir convocar coordinar corresponder corroborar corromper cuidar
      culminar cumplir deambular debilitar decidir dedicar deducir definir defraudar degradar
      deliberar delimitar demoler denegar denominar depender deprimir derogar derretir desactivar
      desaparecer desatar descender descentralizar desconectar desconocer descontar desencadenar
      deshacer desmantelar desplazar desplegar desprender destacar desterrar destituir destrozar
      detectar determinar devorar dictar diferir dificultar difundir dilatar diluir dimitir
      discriminar discutir disminuir disolver distinguir distraer diversificar divertir dividir
      divulgar duplicar echar edificar educar efectuar ejecutar ejercer elaborar elevar eliminar
      embarcar emerger emigrar emitir empeorar emprender enamorar encabezar encaminar encarcelar
      encarnar encerrar enfatizar enfocar enfrentar enfriar enlazar enloquecer enmarcar enmascarar
      enriquecer enterrar entrenar entretener enumerar envejecer envenenar envolver equilibrar
      equivocar erigir esclavizar escoger esconder escupir esparcir especular estallar
      estandarizar evaluar evitar evocar exagerar examinar exceder excitar excluir exhibir existir
      expandir expedir explicar explorar explotar expulsar extinguir facilitar fallecer falsificar
      favorecer felicitar finalizar financiar fingir florecer fortalecer forzar frustrar fumar
      garantizar generalizar grabar graduar habilitar hackear heredar hervir hinchar humillar
      hundir identificar ignorar iluminar imaginar imitar impartir implementar implicar impugnar
      imputar inaugurar incidir incitar inclinar incorporar incumplir incurrir inducir infectar
      infiltrar inflar influir infringir insinuar insistir inspirar instalar instaurar instituir
      instruir intensificar interactuar interceptar interrogar interrumpir inundar invadir
      investigar invitar invocar involucrar inyectar irritar irrumpir justificar juzgar legalizar
      llegar llevar localizar lograr manifestar manipular materializar meditar merecer militar
      minimizar modificar morder movilizar multiplicar narrar navegar necesitar normalizar
      notificar nutrir obedecer obligar observar ocupar ocurrir ofender omitir operar opinar
      oponer oprimir optar ostentar otorgar padecer paralizar participar patrocinar penetrar
      perecer perforar perjudicar permanecer permitir perpetrar persistir personalizar persuadir
      pertenecer perturbar planificar poblar politizar ponderar posibilitar postular predicar
      preocupar preservar presidir presumir pretender prevalecer privar proceder profundizar
      prolongar prometer promulgar pronunciar propagar protagonizar proteger proveer provenir
      provocar pulir purificar putear quebrar radicar rascar ratificar reafirmar realizar recaer
      recaudar recoger recolectar reconstruir recopilar recorrer recuperar recurrir redactar
      refinar reforzar regular reiterar reivindicar remontar remover rendir renovar representar
      reprimir reproducir residir resistir responder restablecer restaurar restringir resumir
      retomar retroceder revelar revisar revivir revocar rogar sacrificar sacudir saturar sembrar
      separar significar simplificar simular sincronizar sobrepasar sobresalir sobrevivir sofocar
      solicitar someter sonar sonreir sorprender subrayar suceder sucumbir sumergir supervisar
      suprimir surgir suscitar suscribir suspender sustituir temblar tentar tolerar torcer
      transcurrir transformar transmitir trascender tuitear ubicar unificar utilizar variar vencer
      vengar verificar verter vibrar vulnerar
      """,
    verbsOfNouns: """
      abandonar abrazar acomodar activar adivinar adornar afectar agarrar agradar aguantar ahorrar
      ajustar alegrar alertar alimentar aliviar almacenar alquilar alterar amarrar amenazar
      amparar ampliar anticipar aportar apreciar archivar argumentar arrasar arrastrar arrebatar
      arreglar arrestar asaltar asesinar asesorar atentar atropellar aumentar balancear bautizar
      beneficiar blindar bloquear bombardear brillar calcular caminar cancelar capturar castigar
      catalogar celebrar censurar centrar charlar chingar circular clausurar cocinar colapsar
      complementar completar complicar comprar concertar concretar condenar condicionar
      confeccionar conquistar consultar consumar contactar contagiar contestar contrastar
      contratar controlar cooperar coronar cosechar cotizar criticar cultivar custodiar
      decepcionar decorar decretar deformar demandar demorar denunciar deportar depositar derivar
      derramar derribar derrotar derrumbar desahogar desalojar desarmar desarrollar desayunar
      descansar descargar descartar desechar desembarcar desempenar desestimar desfilar designar
      deslizar desmayar desmontar desnudar despejar desperdiciar despojar despreciar desviar
      detallar diagnosticar dibujar diferenciar disciplinar disculpar disenar disfrazar disfrutar
      disimular disparar dispersar disputar distorsionar documentar dominar elogiar emocionar
      empatar empenar emplear empujar encajar encantar encargar enchufar enfadar enfermar enganar
      enganchar engordar enredar ensayar ensenar enterar entregar entrevistar equipar escalar
      escapar escoltar escuchar espantar especificar esperar estacionar estafar estimar estimular
      estirar estrellar estrenar estructurar estudiar evidenciar evolucionar experimentar exportar
      expresar extranar fabricar festejar figurar filtrar fomentar formular fotografiar fracasar
      frecuentar funcionar fundamentar fusilar fusionar generar gestionar golpear guardar habitar
      igualar ilusionar ilustrar impactar implantar importar impresionar improvisar impulsar
      incendiar incrementar indicar influenciar informar ingresar insertar insultar integrar
      intentar intercambiar interesar interpretar inventar lamentar lastimar levantar liberar
      liderar limitar limpiar madurar maltratar manchar manejar masacrar mencionar mezclar
      molestar motivar negociar nominar ocasionar ocultar olvidar ordenar orientar originar
      perdonar perfeccionar pinchar plasmar posicionar postear potenciar practicar precisar
      preguntar premiar presenciar presentar presionar procesar proclamar procurar programar
      progresar promocionar pronosticar propiciar proporcionar prosperar protestar proyectar
      publicar rastrear razonar reaccionar rebajar rechazar reclamar reclutar recompensar recortar
      recrear redondear reemplazar reflejar reflexionar reformar registrar regresar relacionar
      relajar relatar rellenar renunciar reparar repasar resaltar rescatar reservar respaldar
      respetar respirar resultar retirar retornar retrasar retratar reventar sancionar sangrar
      saquear secuestrar seleccionar senalar sentenciar silenciar solucionar soportar sortear
      sospechar subsidiar subvencionar suicidar sujetar suministrar superar sustentar templar
      terminar torturar trabajar traicionar tramitar transitar transportar trasladar triunfar
      vacunar valorar venerar vigilar vincular visitar
      """,
    verbsBesideNouns: """
      abatir abusar acosar acusar adelantar agotar ahogar alojar alternar aludir alzar amar anadir
      animar apartar apoyar apuntar apurar armar arribar articular asomar atar avalar avisar
      ayudar azotar bailar bajar banar bancar barrer basar batir beber besar borrar botar brotar
      burlar buscar callar calmar cantar cargar casar causar cavar cazar cenar cesar chupar citar
      clavar cobrar cocer comandar combatir comer conformar constar consumir contraer copar copiar
      correr cortar crear cruzar cuestionar culpar curar currar cursar debatir deber dejar
      destinar doblar donar dotar dudar durar editar enojar entrar errar extraer fallar faltar
      fijar filmar firmar flotar follar forjar formar frenar fundar fundir ganar gastar girar
      gozar gritar guiar gustar hablar hallar honrar idear instar jalar joder juntar jurar lanzar
      largar latir lavar liar lidiar ligar listar llamar llenar llorar luchar lucir mamar mandar
      marcar marchar marear matar mediar mejorar meter migrar minar mirar mojar moler montar morar
      mudar multar nadar nombrar notar odiar orar pactar pagar parar parir partir pasar pasear
      patear pegar pelar pelear percibir pesar pescar picar pillar pintar pisar planear plantar
      portar posar prender prestar quedar quejar quemar quitar rayar recibir regalar regar regir
      reinar remitir repartir reportar restar retar rezar robar rodear rondar rozar sacar saltar
      saludar salvar secar sellar soplar subir sudar sufrir sumar tachar tallar tapar tardar tejer
      temer tildar tirar tocar tomar topar trabar tragar transferir tratar trazar tumbar vagar
      velar vender viajar viciar violar vivir votar
      """
  )
}
