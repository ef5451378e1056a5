extension Grammar {
  /// Spanish.
  static let spanish = Grammar(
    conjugations: .spanish,
    nounEndings: " o: a: e:",
    endings: """
       ades:ad ales:al amos:amos anes:án ares:ar as:a ces:z edes:ed eles:el emos:emos enes:én \
      eres:er es:e eses:és iles:il imos:imos ines:ín ion:ión iones:ión ires:ir is:i leyes:ley \
      oles:ol ones:ón ores:or os:o reyes:rey smos:smo udes:ud ules:ul ures:ur us:u ás:á és:é \
      ís:í ús:ú arquia:arquía arquias:arquía ergia:ergía ergias:ergía logia:logía logias:logía \
      nomia:nomía nomias:nomía sofia:sofía grafia:grafía grafias:grafía
      """,
    unchanged: """
      ademas además adios adiós analisis andrés antes análisis arnés atlas atras atrás autobus \
      autobús bis burgués bus campus caracas ciprés compás corpus cortés crisis danés despues \
      después detrás dios dos dosis ellas ellos entonces envés es escocés estatus estrés \
      finlandés frances francés gas genovés holandés honduras ingles inglés interes interés \
      inés irlandes irlandés jamas jamás japones japonés jesús jueves las leonés les libanés \
      los luis lunes marqués martes mas menos mes miercoles milanés miércoles moisés montañés \
      más nicolás nos nosotros oasis pais paris parís país portugues portugués pues \
      quizás res revés seis semidiós tesis texas tomás tras traves través tres viernes \
      virus vosotros ómnibus
      """,
    stemEndings: """
      z:c qu:c gu:g
      """,
    forms: """
      ser es son soy eres somos era eran fue fueron fui fuera fuese sea sean seria serian sera seran siendo sido
      ir va van voy vas vamos iba iban vaya vayan ira iran iria yendo ido
      estar esta estan estoy estamos estaba estaban estuvo estuvieron estuve estuviera este esten estara estaran estaria estando estado
      haber ha han he hemos hay habia habian hubo hubieron haya hayan habra habran habria habrian hubiera hubieran habido habiendo
      tener tiene tienen tengo tenemos tenia tenian tuvo tuvieron tuve tenga tengan tendra tendran tendria tendrian tuviera tuvieran tenido teniendo
      hacer hace hacen hago hacemos hacia hacian hizo hicieron hice haga hagan hara haran haria harian hiciera hicieran hecho hecha hechos hechas haciendo
      decir dice dicen digo decimos decia decian dijo dijeron dije diga digan dira diran diria dirian dijera dicho dicha dichos dichas diciendo
      poder puede pueden puedo podemos podia podian pudo pudieron pude pueda puedan podra podran podria podrian pudiera pudieran podido pudiendo
      querer quiere quieren quiero queremos queria querian quiso quisieron quiera quieran querra querria quisiera querido queriendo
      venir viene vienen vengo venimos venia venian vino vinieron venga vengan vendra vendran vendria viniera venido viniendo
      poner pone ponen pongo ponia ponian puso pusieron ponga pongan pondra pondran pondria pusiera puesta puestas poniendo
      proponer propone proponen propuso propusieron proponga propondra propuesto propuestos
      disponer dispone disponen dispuso dispusieron disponga dispuesto dispuesta dispuestos dispuestas
      oponer opone oponen opuso opusieron oponga opuesto opuesta opuestos opuestas
      imponer impone imponen impuso impusieron imponga impuesta impuestas
      suponer supone suponen supuso supusieron suponga supuesto supuesta
      exponer expone exponen expuso expusieron exponga expuesto expuesta
      componer compone componen compuso compuesto compuesta
      saber sabe saben se sabemos sabia sabian supo supieron sepa sepan sabra sabran sabria supiera sabido
      dar da dan doy damos daba daban dio dieron de den dara daran daria diera dado dada dados dadas dando
      ver ve ven veo vemos veia veian vio vieron vea vean vera veran viera visto vista vistos vistas viendo
      prever preve preven previo previeron prevea previsto prevista previstos previstas
      traer trae traen traia trajo trajeron traiga traigan traera traido trayendo
      caer cae caen caia caian cayo cayeron caiga caigan caera caido caida cayendo
      leer lee leen leia leyo leyeron lea lean leido leida leyendo
      creer cree creen creia creyo creyeron crea crean creido creyendo
      oír oir oye oyen oia oyo oyeron oiga oigan oido oyendo
      huir huye huyen huyo huyeron huya huido huyendo
      construir construye construyen construyo construyeron construya construira construido construida construyendo
      destruir destruye destruyen destruyo destruyeron destruya destruido destruida destruyendo
      incluir incluye incluyen incluyo incluyeron incluya incluido incluida incluidos incluidas incluyendo
      concluir concluye concluyen concluyo concluyeron concluya concluido concluyendo
      contribuir contribuye contribuyen contribuyo contribuyeron contribuya contribuido
      distribuir distribuye distribuyen distribuyo distribuyeron distribuido distribuyendo
      morir muere mueren moria murio murieron muera mueran morira muriera muerto muerta muertos muertas muriendo
      pedir pide piden pedia pidio pidieron pida pidan pedira pidiera pedido pidiendo
      impedir impide impiden impidio impidieron impida impidan impedido impidiendo
      despedir despide despiden despidio despidieron despedido despedidos despedida
      medir mide miden midio midieron medido midiendo
      servir sirve sirven servia sirvio sirvieron sirva sirvan servido sirviendo
      seguir sigue siguen seguia siguio siguieron siga sigan seguira siguiera seguido siguiendo
      conseguir consigue consiguen consiguio consiguieron consiga consigan conseguido consiguiendo
      perseguir persigue persiguen persiguio persiguieron perseguido persiguiendo
      elegir elige eligen eligio eligieron elija elijan elegido elegida elegidos elegidas electo electa electos eligiendo
      dirigir dirige dirigen dirigio dirigieron dirija dirijan dirigido dirigida
      corregir corrige corrigen corrigio corregido
      exigir exige exigen exigio exigieron exija exijan exigido
      vestir viste visten vistio vestido vistiendo
      repetir repite repiten repitio repitieron repita repetido repitiendo
      competir compite compiten compitio compitieron competido compitiendo
      sentir siente sienten sentia sintio sintieron sienta sientan sentido sintiendo
      mentir miente mienten mintio mintieron mentido mintiendo
      herir hiere hirio hirieron herido herida heridos heridas
      preferir prefiere prefieren prefirio prefirieron prefiera preferido
      referir refiere refieren referia refirio refirieron refiera referido
      sugerir sugiere sugieren sugirio sugirieron sugerido
      convertir convierte convierten convirtio convirtieron convierta convertido convertida convirtiendo
      advertir advierte advierten advirtio advirtieron advierta advertido
      invertir invierte invierten invirtio invirtieron invierta invertido
      dormir duerme duermen durmio durmieron duerma dormido durmiendo
      volver vuelve vuelven volvia volvio volvieron vuelva vuelvan volvera vuelto vuelta vueltas
      devolver devuelve devuelven devolvio devolvieron devuelva devuelto
      resolver resuelve resuelven resolvio resolvieron resuelva resuelto resuelta
      mover mueve mueven movio movieron mueva movido moviendo
      promover promueve promueven promovio promovieron promueva promovido
      llover llueve llueven llovio llovido lloviendo
      perder pierde pierden perdia perdio perdieron pierda pierdan perdera perdido perdida perdiendo
      defender defiende defienden defendio defendieron defienda defendido
      entender entiende entienden entendio entendieron entienda entendido
      atender atiende atienden atendio atendido
      extender extiende extienden extendio extendido
      encender enciende encienden encendio encendido
      tender tiende tienden tendio tendido
      mantener mantiene mantienen mantenia mantuvo mantuvieron mantenga mantengan mantendra mantendran mantenido
      obtener obtiene obtienen obtuvo obtuvieron obtenga obtengan obtendra obtenido
      contener contiene contienen contenia contuvo contenga contenido
      detener detiene detienen detuvo detuvieron detenga detengan detenido detenida detenidos detenidas
      sostener sostiene sostienen sostuvo sostuvieron sostenga sostenido
      retener retiene retienen retuvo retuvieron retenido
      intervenir interviene intervienen intervino intervinieron intervenga intervenido
      convenir conviene convienen convino convenga convenido
      prevenir previene previenen previno prevenga prevenido
      conducir conduce conducen condujo condujeron conduzca conducido conduciendo
      producir produce producen produjo produjeron produzca produzcan producido
      reducir reduce reducen redujo redujeron reduzca reduzcan reducido
      traducir traduce tradujo traduzca traducido
      introducir introduce introdujo introduzca introducido
      conocer conoce conocen conozco conocia conocio conocieron conozca conozcan conocido
      reconocer reconoce reconocen reconocio reconocieron reconozca reconocido
      parecer parece parecen parecia parecio parecieron parezca parecido
      aparecer aparece aparecen aparecio aparecieron aparezca aparecido
      nacer nace nacen nacio nacieron nazca nacido nacida
      crecer crece crecen crecio crecieron crezca crecido creciendo
      ofrecer ofrece ofrecen ofrecio ofrecieron ofrezca ofrecido
      establecer establece establecen establecio establecieron establezca establecido
      escribir escribe escriben escribio escribieron escriba escrito escrita escritos escritas
      describir describe describen describio descrito descrita
      inscribir inscribe inscribio inscrito inscrita
      abrir abre abren abria abrio abrieron abra abran abrira abierto abierta abiertos abiertas
      cubrir cubre cubren cubrio cubrieron cubierto cubierta
      descubrir descubre descubren descubrio descubrieron descubierto descubierta
      romper rompe rompen rompio rompieron rompa roto rota rotos rotas
      freír freir frito fritos frie
      imprimir imprime imprimio impreso impresa
      satisfacer satisface satisfizo satisfecho satisfecha
      caber cabe caben cupo cupieron quepa cabido
      valer vale valen valga valdra valdria valio
      salir sale salen salgo salia salio salieron salga salgan saldra saldran saldria salido
      jugar juega juegan jugaba jugo jugaron juegue jueguen jugado jugando
      encontrar encuentra encuentran encontro encontraron encuentre encuentren encontrado
      contar cuenta cuentas cuentan contaba conto contaron cuente cuenten contado
      mostrar muestra muestras muestran mostro mostraron muestre muestren mostrado
      demostrar demuestra demuestran demostro demostraron demuestre demostrado
      recordar recuerda recuerdan recordo recordaron recuerde recordado
      acordar acuerda acuerdan acordo acordaron acuerde acordado
      probar prueba pruebas prueban probo probaron pruebe probado
      aprobar aprueba aprueban aprobo aprobaron apruebe aprobado aprobada
      costar cuesta cuestan cueste
      volar vuela vuelan volo volaron vuele volado
      rodar rueda ruedas ruedan rodo rodado
      soltar suelta sueltan solto soltaron suelte
      colgar cuelga cuelgan colgo colgado
      apostar apuesta apuestas apuestan aposto apostaron apueste apostado
      empezar empieza empiezan empezo empezaron empiece empiecen empezado
      comenzar comienza comienzan comenzo comenzaron comience comenzado
      pensar piensa piensan pensaba penso pensaron piense piensen pensado
      cerrar cierra cierran cerro cerraron cierre cierren cerrado cerrada
      negar niega niegan nego negaron niegue nieguen negado
      gobernar gobierna gobiernan goberno gobernado
      recomendar recomienda recomiendan recomendo recomiende
      sentar sento sentaron sentado
      despertar despierta despiertan desperto despertaron
      atravesar atraviesa atraviesan atraveso atravesado
      confesar confiesa confiesan confeso confesado
      doler duele duelen dolio
      soler suele suelen solia solian
      oler huele huelen olia
      gobierno gobiernos
      cuaderno cuadernos
      infierno infiernos
      invierno inviernos
      moderno moderna modernos modernas
      interno interna internos internas
      externo externa externos externas
      eterno eterna eternos eternas
      materno materna maternos maternas
      cuerno cuernos
      grande gran grandes
      bueno buen buena buenos buenas mejor mejores
      malo mal mala malos malas males peor peores
      primero primer primera primeros primeras
      tercero tercer tercera terceros terceras
      santo san santa santos santas
      alguno algun alguna algunos algunas
      ninguno ningun ninguna
      joven jovenes
      carácter caracter caracteres
      régimen regimen regimenes
      espécimen especimen especimenes
      imagen imagenes
      margen margenes
      origen origenes
      orden ordenes
      crimen crimenes
      examen examenes
      volumen volumenes
      virgen virgenes
      resumen resumenes
      interés interes intereses
      país pais paises
      mes meses
      inglés ingles inglesa ingleses inglesas
      francés frances francesa franceses francesas
      portugués portugues portuguesa portugueses portuguesas
      autobús autobus autobuses
      rey reyes
      ley leyes
      lápiz lapiz lapices
      actor actores actriz actrices
      emperador emperadores emperatriz emperatrices
      =caso casos
      =casa casas
      =cosa cosas
      =carga cargas
      =cargo cargos
      =cuento cuentos
      =costa costas
      costo costos coste costes
      =banco bancos
      =banca bancas
      =banda bandas
      =bando bandos
      =barra barras
      =barro barros
      =barco barcos
      =barca barcas
      =bolsa bolsas
      =bolso bolsos
      =bomba bombas
      =bombo bombos
      =bota botas
      =bote botes
      =bata batas
      =bate bates
      =copa copas
      =copo copos
      =corta cortas
      =corte cortes
      =curso cursos
      =curva curvas
      =libra libras
      =libro libros
      =manga mangas
      =mango mangos
      =manto mantos
      =manta mantas
      =marca marcas
      =marco marcos
      =moda modas
      =modo modos
      =pala palas
      =palo palos
      =pasta pastas
      =pasto pastos
      =pata patas
      =pato patos
      =plata platas
      =plato platos
      =plaza plazas
      =plazo plazos
      =plan planes
      =plano planos
      =planta plantas
      =puerta puertas
      =puerto puertos
      =punta puntas
      =punto puntos
      =rama ramas
      =ramo ramos
      =rata ratas
      =rato ratos
      =ronda rondas
      =seta setas
      =sede sedes
      =seda sedas
      =serie series
      =serio serios serias
      =sigla siglas
      =siglo siglos
      =sol soles
      =solo sola solos solas
      =suela suelas
      =suelo suelos
      =tema temas
      =temor temores
      =tira tiras
      =tiro tiros
      =toma tomas
      =trama tramas
      =tramo tramos
      =vela velas
      =velo velos
      =visa visas
      =vina vinas
      =vinos
      =hora horas
      =horno hornos
      =hombre hombres
      =hombro hombros
      =cera ceras
      =cero ceros
      =cima cimas
      =fondo fondos
      =fonda fondas
      =foca focas
      =foco focos
      =fruta frutas
      =fruto frutos
      =grado grados
      =grada gradas
      =medida medidas
      =medio medios media medias
      =partido partidos
      =partida partidas
      =parto partos
      =parte partes
      =pena penas
      =campana campanas
      =cana canas
      =ano anos
      =mono monos
      =bola bolas
      =bolo bolos
      =cuadra cuadras
      =cuadro cuadros
      =cuarta cuartas
      =cuarto cuartos
      =nueve
      =nuevo nueva nuevos nuevas
      =peso pesos
      =pesa pesas
      =pesca pescas
      =objeto objetos
      =objetivo objetivos
      =numero numeros
      =numeroso numerosa numerosos numerosas
      =universidad universidades
      =universitario universitaria universitarios universitarias
      =general generales
      =generoso generosa generosos generosas
      =capital capitales
      =capitan capitanes
      =comunismo comunista comunistas
      =organizacion organizaciones organizar organiza organizan organizo organizado organizada
      =policia policias policial policiales
      =politica politicas politico politicos
      =ministerio ministerios
      =importante importantes importancia
      =secretario secretaria secretarios secretarias
      =coser cose
      =noticia noticias
      =partidario partidaria partidarios partidarias
      =mar mares
      =marea mareas
      =papa papas
      =papel papeles
      =sala salas
      =sal sales
      =estadio estadios
      =estacion estaciones
      =estatua estatuas
      =estatuto estatutos
      =tratado tratados
      =trato tratos
      último ultimo ultima ultimos ultimas
      próximo proximo proxima proximos proximas
      máximo maximo maxima maximos maximas
      mínimo minimo minima minimos minimas
      íntimo intimo intima intimos intimas
      legítimo legitimo legitima legitimos legitimas
      anónimo anonimo anonima anonimos anonimas
      ánimo animo animos
      extremo extrema extremos extremas
      supremo suprema supremos
      reclamo reclamos
      préstamo prestamo prestamos
      kilogramo kilogramos
      =puesto puestos
      =corto cortos
      usar usa usan uso usos use usado usada usados usadas usando
      unir une unen unio unieron unido unida unidos unidas union uniones
      enviar envia envian envio enviaron enviado enviados
      anunciar anuncia anuncian anuncio anunciaron anunciado anuncios
      iniciar inicia inician inicio iniciaron iniciado inicios
      cambiar cambia cambian cambio cambiaron cambiado cambios
      requerir requiere requieren requirio requerido
      reír reir rie rien rio rieron
      acabar acaba acaban acabo acabaron acabado
      declarar declara declaran declaro declararon declarado
      preparar prepara preparan preparo prepararon preparado
      desear desea desean deseo deseado deseos
      plantear plantea plantean planteo plantearon planteado
      poseer posee poseen poseia poseyo
      =previa previos previas
      financiero financiera financieros financieras
      alemán aleman alemana alemanes alemanas
      catalán catalan catalana catalanes catalanas
      musulmán musulman musulmana musulmanes musulmanas
      huracán huracan huracanes
      volcán volcan volcanes
      sultán sultan sultanes
      guardián guardian guardiana guardianes
      talibán taliban talibanes
      truhán truhan truhanes
      jardín jardin jardines
      latín latin
      boletín boletin boletines
      violín violin violines
      motín motin motines
      botín botin botines
      fusil fusiles
      asesor asesora asesores asesoras
      andar anda andan andaba anduvo anduvieron anduviera ande andado andando
      reunir reune reunen reunia reunio reunieron reuna reunan reunido reunida reunidos reuniendo
      prohibir prohibe prohiben prohibio prohibieron prohiba prohibido prohibida prohibidos prohibiendo
      continuar continua continuan continuo continuaron continue continuado continuando
      actuar actua actuan actuo actuaron actue actuado actuando
      situar situa situan situo situaron situado situada
      confiar confia confian confio confiaron confie confiado confiando
      desafiar desafia desafian desafio desafiaron desafiado
      criar cria crian crio criaron criado
      aislar aisla aislan aislo aislaron aislado aislada
      =pueblo pueblos
      =rayo rayos
      =raya rayas
      =tormento tormentos
      =tormenta tormentas
      =visita visitas
      =voto votos
      =vara varas
      =carta cartas
      =carton cartones
      =cine cines
      =cinta cintas
      =cinto cintos
      =cola colas
      =colmo colmos
      =colma colmas
      =cubo cubos
      =cuba cubas
      =fallo fallos
      =falla fallas
      =fila filas
      =filo filos
      =gorro gorros
      =gorra gorras
      =gota gotas
      =gesto gestos
      =gesta gestas
      =huerto huertos
      =huerta huertas
      =hoyo hoyos
      =hoya hoyas
      =lazo lazos
      =lima limas
      =limo limos
      =llama llamas
      =loma lomas
      =lomo lomos
      =lonja lonjas
      =madera maderas
      =madero maderos
      =mazo mazos
      =maza mazas
      =mesa mesas
      =mina minas
      =mora moras
      =moro moros
      =muela muelas
      =muelle muelles
      =naranja naranjas
      =naranjo naranjos
      =nota notas
      =novela novelas
      =olla ollas
      =ola olas
      =panza panzas
      =pana panas
      =paro paros
      =parra parras
      =pico picos
      =pica picas
      =piso pisos
      =pisa pisas
      =pino pinos
      =pina pinas
      =poste postes
      =postre postres
      =pozo pozos
      =poza pozas
      =prensa prensas
      =preso presos presa presas
      =prado prados
      =pulpo pulpos
      =pulpa pulpas
      =puno punos
      =puna punas
      =queso quesos
      =queja quejas
      =red redes
      =resto restos
      =resta restas
      =reto retos
      =risa risas
      =rosa rosas
      =rosca roscas
      =ruedo ruedos
      =ruego ruegos
      =saco sacos
      =saca sacas
      =seno senos
      =sena senas
      =seto setos
      =sierra sierras
      =silla sillas
      =sombra sombras
      =sombrero sombreros
      =sopa sopas
      =tabla tablas
      =tablero tableros
      =techo techos
      =tela telas
      =tele teles
      =templo templos
      =tinta tintas
      =tinto tintos
      =tomo tomos
      =torno tornos
      =trote trotes
      =trucha truchas
      =turno turnos
      =vaso vasos
      =vaca vacas
      =valle valles
      =valla vallas
      =vena venas
      =veta vetas
      =veto vetos
      =vida vidas
      =vid vides
      =viga vigas
      =villa villas
      =villano villanos
      =zapato zapatos
      =zapata zapatas
      =zona zonas
      =brazo brazos
      =braza brazas
      =broma bromas
      =bromo bromos
      =bronca broncas
      =bronce bronces
      =cabo cabos
      =cabra cabras
      =cabello cabellos
      =cano canos
      =campo campos
      =capa capas
      =capo capos
      =cara caras
      =caro caros
      =cerca cercas
      =cerco cercos
      =cesta cestas
      =cesto cestos
      =clave claves
      =clavo clavos
      =codo codos
      =coda codas
      =corro corros
      =cuero cueros
      =cuerda cuerdas
      =cuerdo cuerdos
      =cura curas
      =danza danzas
      =dama damas
      =dato datos
      =derecho derechos
      =derecha derechas
      =dia dias
      =dios dioses
      =edad edades
      =falda faldas
      =faro faros
      =farol faroles
      =fiesta fiestas
      =fin fines
      =fino finos fina finas
      =foro foros
      =forro forros
      =frente frentes
      =freno frenos
      =gallo gallos
      =galla gallas
      =gallina gallinas
      =gana ganas
      =gato gatos
      =golfo golfos
      =golf golfes
      =gorila gorilas
      =grano granos
      =grana granas
      =grito gritos
      =guia guias
      =hacha hachas
      =hado hados
      =hada hadas
      =hierro hierros
      =hoja hojas
      =hueso huesos
      =huevo huevos
      =hueva huevas
      =isla islas
      =jarro jarros
      =jarra jarras
      =juego juegos
      =junta juntas
      =junto juntos
      =labio labios
      =lado lados
      =lago lagos
      =largo largos larga largas
      =lana lanas
      =leche leches
      =lecho lechos
      =lente lentes
      =lento lentos lenta lentas
      =letra letras
      =lira liras
      =lirio lirios
      =lobo lobos
      =loba lobas
      =lona lonas
      =lucha luchas
      =luna lunas
      =lugar lugares
      =luz luces
      =madre madres
      =maestro maestros maestra maestras
      =maleta maletas
      =maleza malezas
      =mano manos
      =mapa mapas
      =maria marias
      =mario marios
      =marido maridos
      =marina marinas
      =marino marinos
      =mata matas
      =mate mates
      =meta metas
      =metro metros
      =miel mieles
      =mito mitos
      =misa misas
      =mona monas
      =monto montos
      =monte montes
      =monta montas
      =mosca moscas
      =mosto mostos
      =moto motos
      =mota motas
      =muro muros
      =musa musas
      =museo museos
      =musica musicas
      =musico musicos
      =nave naves
      =nido nidos
      =nube nubes
      =nudo nudos
      =nuez nueces
      =obra obras
      =ocio ocios
      =oca ocas
      =oro oros
      =oso osos
      =ostra ostras
      =paloma palomas
      =palma palmas
      =pan panes
      =panel paneles
      =para paras
      =paso pasos
      =pase pases
      =pelo pelos
      =pelota pelotas
      =pera peras
      =perro perros
      =perra perras
      =pero peros
      =pez peces
      =pie pies
      =piedra piedras
      =pila pilas
      =piloto pilotos
      =pinta pintas
      =pipa pipas
      =piscina piscinas
      =pista pistas
      =polo polos
      =pol poles
      =pollo pollos
      =polla pollas
      =poro poros
      =porra porras
      =porte portes
      =porta portas
      =potro potros
      =precio precios
      =presencia presencias
      =primo primos
      =prima primas
      =pulso pulsos
      =pulga pulgas
      =rabo rabos
      =rabia rabias
      =ria rias
      =roble robles
      =roca rocas
      =rollo rollos
      =ruina ruinas
      =rumbo rumbos
      =ruta rutas
      =sabado sabados
      =saldo saldos
      =salto saltos
      =salud saludes
      =salvo salvos
      =saludo saludos
      =sangre sangres
      =sapo sapos
      =sapa sapas
      =sello sellos
      =sexo sexos
      =sexta sextas
      =siria sirias
      =socio socios
      =sobre sobres
      =sobra sobras
      =soldado soldados
      =suerte suertes
      =sueno suenos
      =taco tacos
      =taca tacas
      =tarde tardes
      =tarea tareas
      =tasa tasas
      =taza tazas
      =tierra tierras
      =tio tios
      =tia tias
      =tono tonos
      =toro toros
      =torre torres
      =torta tortas
      =trampa trampas
      =tren trenes
      =trigo trigos
      =tripa tripas
      =tubo tubos
      =tumba tumbas
      =uva uvas
      =vapor vapores
      =ventana ventanas
      =ventaja ventajas
      =verbo verbos
      =viento vientos
      =viernes vierneses
      =voz voces
      =vuelo vuelos
      =zorro zorros
      =zorra zorras
      =rusia rusias
      =libia libias
      =italia italias
      =francia francias
      =turquia turquias
      =grecia grecias
      =serbia serbias
      =arabia arabias
      =bolivia bolivias
      =colombia colombias
      =georgia georgias
      =suecia suecias
      =croacia croacias
      =suiza suizas
      =china chinas
      =india indias
      =austria austrias
      =rumania rumanias
      =bulgaria bulgarias
      =polonia polonias
      =argentina argentinas
      =julio julios
      =julia julias
      =claudio claudios
      =claudia claudias
      =luis luises
      =luisa luisas
      =juan juanes
      =juana juanas
      =alberto albertos
      =alberta albertas
      =antonio antonios
      =antonia antonias
      =fernando fernandos
      =fernanda fernandas
      =francisco franciscos
      =francisca franciscas
      =angel angeles
      =angela angelas
      =gabriel gabrieles
      =gabriela gabrielas
      =daniel danieles
      =daniela danielas
      =alejandro alejandros
      =alejandra alejandras
      =mariano marianos
      =mariana marianas
      =eugenio eugenios
      =eugenia eugenias
      =augusto augustos
      =augusta augustas
      =silvio silvios
      =silvia silvias
      =lucio lucios
      =lucia lucias
      =pablo pablos
      =paula paulas
      =carlos carloses
      =carla carlas
      =marta martas
      =marte martes
      =ana anas
      =empleo empleos
      =gimnasio gimnasios
      =gimnasia gimnasias
      =castillo castillos
      =castilla castillas
      =barrio barrios
      =barrera barreras
      =mayo mayos
      =maya mayas
      =consejo consejos
      =conseja consejas
      =almohada almohadas
      =pimiento pimientos
      =pimienta pimientas
      =tallo tallos
      =talla tallas
      =manzano manzanos
      =manzana manzanas
      =castano castanos
      =castana castanas
      =ciruelo ciruelos
      =ciruela ciruelas
      =cerezo cerezos
      =cereza cerezas
      =copla coplas
      =lista listas
      =listo listos
      =escala escalas
      =escalo escalos
      =cama camas
      =camello camellos
      =ala alas
      =ale ales
      """)
}
