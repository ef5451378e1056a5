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
    nouns: """
      ala alberta alberto ale alejandra alejandro almohada ana angel angela ano antonia antonio
      arabia argentina arma augusta augusto austria banca banco banda bando barca barco barra
      barrera barrio barro bata bate bola bolivia bolo bolsa bolso bomba bombo bota bote braza
      brazo broma bromo bronca bronce bulgaria cabello cabo cabra calle cama camello campana campo
      cana cano cante canto capa capital capitan capo cara carga cargo carla carlos caro carta
      carton casa caso castana castano castilla castillo caza cera cerca cerco cereza cerezo cero
      cesta cesto china cima cine cinta cinto ciruela ciruelo cita claudia claudio clave clavo
      cobre cobro coco coda codo cola colma colmo colombia coma conseja consejo consumo copa copla
      copo corro corta corte corto cosa costa croacia cuadra cuadro cuarta cuarto cuba cubo cuento
      cuerda cuerdo cuero culpa cura curso curva dama daniel daniela danza dato debate derecha
      derecho destino dia dios edad empleo escala escalo estacion estadio estatua estatuto eugenia
      eugenio falda falla fallo falta faro farol fernanda fernando fiesta fila filme filo fin
      firma foca foco fonda fondo forma foro forro francia francisca francisco freno frente fruta
      fruto funda gabriel gabriela galla gallina gallo gana gato general georgia gesta gesto
      gimnasia gimnasio giro golf golfo gorila gorra gorro gota grada grado grana grano grecia
      grito guia hacha hada hado hierro hoja hombre hombro hora horno hoya hoyo huerta huerto
      hueso hueva huevo india isla italia jarra jarro juan juana juego julia julio junta junto
      labio lado lago lana lata lazo leche lecho lente letra libia libra libro lima limo lira
      lirio lista listo llama loba lobo loma lomo lona lonja lucha lucia lucio lugar luis luisa
      luna luz madera madero madre maleta maleza manga mango mano manta manto manzana manzano mapa
      mar marca marcha marco marea maria mariana mariano marido marina marino mario marta marte
      mata mate maya mayo maza mazo medida mesa meta metro miel mina ministerio misa mito moda
      modo mona mono monta monte monto mora moro mosca mosto mota moto muela muelle muro musa
      museo musica musico naranja naranjo nave nido nombre nota noticia novela nube nudo nueve
      nuez numero objetivo objeto obra oca ocio ola olla oro oso ostra pablo pala palma palo
      paloma pan pana panel panza papa papel para paro parra parte partida partido parto pase paso
      pasta pasto pata pato paula pelo pelota pena pera pero perra perro pesa pesca peso pez pica
      pico pie piedra pila piloto pimienta pimiento pina pino pinta pipa pisa piscina piso pista
      plan plano planta plata plato plaza plazo pol polla pollo polo polonia poro porra porta
      porte poste postre potro poza pozo prado precio prenda prensa presencia prima primo pueblo
      puerta puerto puesto pulga pulpa pulpo pulso puna puno punta punto queja queso rabia rabo
      rama ramo rata rato raya rayo red regalo reparto reporte resta resto reto ria risa roble
      roca rollo ronda rosa rosca ruedo ruego ruina rumania rumbo rusia ruta sabado saca saco sal
      sala saldo salto salud saludo salvo sangre sapa sapo seda sede sello sena seno serbia serie
      seta seto sexo sexta sierra sigla siglo silla silvia silvio siria sobra sobre socio sol
      soldado sombra sombrero sopa suecia suela suelo sueno suerte suiza tabla tablero taca taco
      talla tallo tapa tarde tarea tasa taza techo tela tele tema temor templo tia tierra tinta
      tinto tio tira tiro toma tomo tono tormenta tormento torno toro torre torta trama tramo
      trampa tratado trato tren trigo tripa trote trucha tubo tumba turno turquia universidad uva
      vaca valla valle vapor vara vaso vela velo vena ventaja ventana verbo veta veto vid vida
      viento viernes viga villa villano vina vinos visa visita voto voz vuelo zapata zapato zona
      zorra zorro
      """,
    plurals: "s: es: ces:z",
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
      costo costos coste costes
      =serio serios serias
      =solo sola solos solas
      =medio medios media medias
      =nuevo nueva nuevos nuevas
      =numeroso numerosa numerosos numerosas
      =universitario universitaria universitarios universitarias
      =generoso generosa generosos generosas
      =comunismo comunista comunistas
      =organizacion organizaciones organizar organiza organizan organizo organizado organizada
      =policia policias policial policiales
      =politica politicas politico politicos
      =importante importantes importancia importantisimo importantisima importantisimos importantisimas
      =secretario secretaria secretarios secretarias
      =coser cose cosiendo cosida cosidas cosen cosio cosi coses cosia
      =partidario partidaria partidarios partidarias
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
      =preso presos presa presas
      =fino finos fina finas finisima finisimo
      =largo largos larga largas
      =lento lentos lenta lentas
      =maestro maestros maestra maestras
      """)
}
