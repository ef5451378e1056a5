extension Grammar {
  /// Portuguese.
  static let portuguese = Grammar(
    conjugations: .portuguese,
    nounEndings: " o: a: e:",
    endings: """
       acoes:ação aes:ão ais:al amos:amos ao:ão aos:ão as:a ações:ação cao:ção coes:ção eis:el \
      emos:emos es:e imos:imos is:i les:l ns:m oes:ão os:o res:r rmos:rmo ses:s smos:smo \
      uis:ul us:u zes:z ães:ão ãos:ão ãs:ã ções:ção éis:el és:é óis:ol ões:ão
      """,
    unchanged: """
      ais antes ao aos após arroz as assis atras através atrás bois cais campus caos chinês \
      crise crises das degraus deis demais depois deus dois dos frances francês gas gerais \
      goiás graus gás holandês ingles inglês irlandês israel jamais japonês jesus lapis leis \
      luís lápis mais mas maus menos mes meus minas mês nas nos onibus os pais paris paus paz \
      país pois portugues português quais reis seis seus simples status tais tenis teus tres \
      três tênis vamos virus vês vírus às ônibus
      """,
    stemEndings: """
      qu:c elej:eleg exij:exig irij:irig otej:oteg rrij:rrig
      """,
    forms: """
      ser e sao era eram foi foram fui seja sejam sera serao seria seriam fosse fossem sido sendo sou somos eramos
      estar esta estao estava estavam esteve estiveram esteja estejam estara estarao estaria estivesse estado estando estou estamos
      ter tem tinha tinham teve tiveram tenha tenham tera terao teria teriam tivesse tivessem tido tendo tenho temos tive
      haver ha havia haviam houve houveram haja hajam havera haveria houvesse havido
      ir vai vao ia iam vou vamos va ira irao iria iriam ido indo fomos
      fazer faz fazem fazia faziam fez fizeram fiz faca facam fara farao faria fariam fizesse feito feita feitos feitas fazendo faco fazemos
      dizer diz dizem dizia diziam disse disseram diga digam dira dirao diria dissesse dito dita ditos dizendo digo
      poder pode podem podia podiam puderam possa possam podera poderao poderia poderiam pudesse podendo posso podemos
      querer quer querem queria queriam quis quiseram queira queiram quisesse querendo quero queremos
      saber sabe sabem sabia sabiam soube souberam saiba saibam sabera soubesse sabendo sei sabemos
      vir vem vinha vinham veio vieram venha venham vira virao viria viesse vindo venho vimos
      ver ve veem viu viram via veja vejam vera verao visse visto vista vistos vistas vendo vejo vemos
      pôr por poe poem punha pos puseram ponha ponham pora posta pondo
      propor propoe propoem propos propuseram proponha proposto proposta propostas propostos
      dispor dispoe dispoem dispos disposto disposta dispostos
      impor impoe impoem impos impuseram imposta impostas
      trazer traz trazem trazia trouxe trouxeram traga tragam trara trouxesse trazido trazendo
      dar da dao dava davam deu deram de deem dara darao daria desse dado dada dados dadas dando dou damos
      dormir dorme dormem dormia dormiu dormiram durma dormindo
      subir sobe sobem subia subiu subiram suba subindo subido
      seguir segue seguem seguia seguiu seguiram siga sigam seguindo seguido
      conseguir consegue conseguem conseguiu conseguiram consiga consigam conseguido
      perseguir persegue perseguem perseguiu perseguido
      pedir pede pedem pedia pediu pediram peca pecam peco pedira pedindo pedido pedidos
      impedir impede impedem impediu impediram impeca impedido
      medir mede medem mediu meca medido
      servir serve servem servia serviu serviram sirva servindo servido
      sentir sente sentem sentia sentiu sentiram sinta sentindo sentido
      mentir mente mentem mentiu minta mentido
      preferir prefere preferem preferiu prefira preferido
      ferir fere feriu feriram fira ferido ferida feridos feridas
      sair sai saem saia saiu sairam saiam saira saindo saido
      cair cai caem caia caiu cairam caira caindo caido
      atrair atrai atraem atraiu atrairam atraido
      construir constroi constroem construia construiu construiram construa construira construindo construido construida construidos
      destruir destroi destroem destruiu destruiram destrua destruindo destruido destruida
      incluir inclui incluem incluia incluiu incluiram inclua incluindo incluido incluida
      concluir conclui concluem concluiu concluiram conclua concluindo concluido concluida
      contribuir contribui contribuem contribuiu contribuiram contribua contribuido
      distribuir distribui distribuem distribuiu distribuiram distribuido
      fugir foge fogem fugiu fugiram fuja fugindo
      cobrir cobre cobrem cobriu cobriram cubra coberto coberta cobertos
      descobrir descobre descobrem descobriu descobriram descoberto descoberta descobertas
      abrir abre abrem abria abriu abriram abra abrira aberto aberta abertos abertas abrindo
      escrever escreve escrevem escrevia escreveu escreveram escreva escrito escrita escritos escritas escrevendo
      descrever descreve descrevem descreveu descrito descrita
      morrer morre morrem morria morreu morreram morra morrera morto morta mortos mortas morrendo
      matar mata matam matou mataram mate matara matando matado
      perder perde perdem perdia perdeu perderam perca perdido perdida perdidos perdendo
      eleger elege elegem elegeu elegeram eleja eleito eleita eleitos eleitas elegendo
      prender prende prendem prendeu prenderam preso presa presos presas prendendo
      suspender suspende suspendem suspendeu suspenderam suspenso suspensa suspensos
      acender acende acendeu aceso acesa
      pagar paga pagam pagou pagaram pague paguem pagara pago pagos pagando
      gastar gasta gastam gastou gastaram gasto gastos
      ganhar ganha ganham ganhou ganharam ganhe ganho ganhos ganhando
      entregar entrega entregam entregou entregaram entregue entregues
      expulsar expulsa expulsou expulso expulsos
      aceitar aceita aceitam aceitou aceitaram aceito
      ler le leem lia leu leram leia lido lendo
      crer cre creem cria creu
      rir ri riem riu riram ria rindo
      caber cabe cabem coube caiba
      valer vale valem valia valeu valha
      ouvir ouve ouvem ouvia ouviu ouviram ouca ouvido ouvindo
      receber recebe recebem recebia recebeu receberam receba recebido recebida recebendo
      vencer vence vencem vencia venceu venceram venca vencido vencendo
      manter mantem mantinha manteve mantiveram mantenha mantido mantera
      obter obtem obteve obtiveram obtenha obtido
      conter contem continha conteve contenha contido
      deter detem deteve detiveram detenha detido detidos detida
      intervir intervem interveio intervieram intervenha
      prever preve preveem previu previram preveja previsto prevista previstos previstas
      produzir produz produzem produzia produziu produziram produza produzido produzida
      reduzir reduz reduzem reduziu reduziram reduza reduzido reduzida
      conduzir conduz conduzem conduziu conduziram conduza conduzido
      introduzir introduz introduzem introduziu introduzido
      traduzir traduz traduzem traduziu traduzido
      nomear nomeia nomeiam nomeou nomearam nomeie nomeado nomeada
      odiar odeia odeiam odiou
      passear passeia passeiam passeou
      bloquear bloqueia bloqueiam bloqueou bloquearam bloqueado
      lei leis
      rei reis
      país pais paises
      mês mes meses
      crise crises
      gás gas gases
      herói heroi herois
      mau ma maus mas pior piores
      bom boa bons boas melhor melhores
      grande grandes maior maiores
      pequeno pequena pequenos pequenas menor menores
      inglês ingles inglesa ingleses inglesas
      francês frances francesa franceses francesas
      português portugues portuguesa portugueses portuguesas
      chinês chines chinesa chineses chinesas
      japonês japones japonesa japoneses japonesas
      espanhol espanhola espanhois espanholas
      alemão alemao alema alemaes alemas
      irmão irmao irmaos irma irmas
      cidadão cidadao cidadaos cidada cidadas
      capitão capitao capitaes capita
      campeão campeao campeoes campea campeas
      fóssil fossil fosseis
      réptil reptil repteis
      míssil missil misseis
      fácil facil faceis
      difícil dificil dificeis
      útil util uteis
      inútil inutil inuteis
      frágil fragil frageis
      móvel movel moveis
      projétil projetil projeteis
      hábil habil habeis
      estéril esteril estereis
      possível possivel possiveis
      nível nivel niveis
      automóvel automovel automoveis
      civil civis
      fuzil fuzis
      barril barris
      perfil perfis
      ator atores atriz atrizes
      embaixador embaixadores embaixatriz
      imperador imperadores imperatriz
      juiz juizes juiza
      raiz raizes
      último ultimo ultima ultimos ultimas
      próximo proximo proxima proximos proximas
      máximo maximo maxima maximos maximas
      mínimo minimo minima minimos minimas
      legítimo legitimo legitima legitimos
      anônimo anonimo anonima anonimos
      marítimo maritimo maritima maritimos maritimas
      extremo extrema extremos extremas
      empréstimo emprestimo emprestimos
      ramo ramos
      seu sua seus suas
      meu minha meus minhas
      =organizacao organizacoes organizar organiza organizam organizou organizado organizada
      =orgao orgaos
      =universidade universidades
      =universitario universitaria universitarios universitarias
      =caso casos
      =casa casas
      =caca cacas
      =carga cargas
      =cargo cargos
      =carta cartas
      =cartao cartoes
      =conta contas
      =conto contos
      =costa costas
      =custo custos
      =cana canas
      =cano canos
      =cama camas
      =camara camaras
      =camera cameras
      =copa copas
      =copo copos
      =copia copias
      =coro coros
      =coroa coroas
      =banco bancos
      =banca bancas
      =banda bandas
      =bando bandos
      =barra barras
      =barro barros
      =bola bolas
      =bolo bolos
      =bolsa bolsas
      =bolso bolsos
      =bota botas
      =boto botos
      =brasa brasas
      =campo campos
      =campanha campanhas
      =curso cursos
      =cura curas
      =corpo corpos
      =corda cordas
      =fila filas
      =filho filhos
      =filha filhas
      =fruta frutas
      =fruto frutos
      =hora horas
      =horta hortas
      =grama gramas
      =libra libras
      =livro livros
      =matas
      =mato matos
      =meia meias
      =meio meios
      =mesa mesas
      =mora
      =moral morais
      =moda modas
      =modo modos
      =modelo modelos
      =moto motos
      =motor motores
      =motivo motivos
      =mote motes
      =nota notas
      =novo nova novos novas
      =nove
      =novela novelas
      =novelo novelos
      =numero numeros
      =numeroso numerosa numerosos numerosas
      =objeto objetos
      =objetivo objetivos objetiva
      =parte partes
      =partido partidos
      =partida partidas
      =parto partos
      =partir partiu partiram partindo partira
      =pena penas
      =penalti penaltis
      =peso pesos
      =pesca pescas
      =plano planos
      =planta plantas
      =planeta planetas
      =ponte pontes
      =ponto pontos
      =porta portas
      =porto portos
      =postas
      =posto postos
      =praca pracas
      =prazo prazos
      =prata pratas
      =prato pratos
      =praia praias
      =povo povos
      =polvo polvos
      =rata ratas
      =rato ratos
      =rede redes
      =reta retas
      =roda rodas
      =sala salas
      =sal sais
      =salario salarios
      =seculo seculos
      =secular seculares
      =sede sedes
      =seda sedas
      =selo selos
      =sela selas
      =serie series
      =serio serios serias
      =solo solos
      =sol sois
      =soma somas
      =som sons
      =tema temas
      =temor temores
      =temer teme temem temia temeu
      =terra terras
      =terno ternos
      =tira tiras
      =tiro tiros
      =torre torres
      =touro touros
      =trama tramas
      =vela velas
      =geral gerais
      =gerar gera geram gerou geraram gerado
      =geracao geracoes
      =general generais
      =genero generos
      =generoso generosa generosos generosas
      =comunismo comunista comunistas
      =comunidade comunidades
      =comunicar comunica comunicou comunicado comunicados comunicacao comunicacoes
      =policia policias policial policiais
      =politica politicas politico politicos
      =capital capitais
      =ministerio ministerios
      =ministro ministros ministra ministras
      =importante importantes importancia
      =importar importa importam importou importado importados importacao importacoes
      =estados
      =estadio estadios
      =estacao estacoes
      =estatua estatuas
      =estatuto estatutos
      =secreto secreta secretos secretas
      =secretario secretaria secretarios secretarias
      =segredo segredos
      =grave graves
      =gravar grava gravam gravou gravado gravacao gravacoes
      =relacao relacoes
      =relativo relativa relativos relativas
      =museu museus
      =musica musicas
      =musico musicos
      =momento momentos
      =monumento monumentos
      =casado casada casados casadas casamento casamentos casar casou
      =mar mares
      =mare
      =humor humores
      =humano humana humanos humanas
      =experiencia experiencias
      =experimento experimentos
      =porque porques
      =parque parques
      =bosque bosques
      =cheque cheques
      =tanque tanques
      =quinze
      pão pao paes
      cão cao caes
      mão mao maos
      grão grao graos
      chão chao
      órfão orfao orfaos orfa orfas
      bênção bencao bencaos
      cristão cristao cristaos crista cristas
      guardião guardiao guardioes guardiaes
      escrivão escrivao escrivaes
      sacristão sacristao sacristaes
      tabelião tabeliao tabeliaes
      catalão catalao catalaes catala catalas
      afegão afegao afegaos afegaes afega afegas
      judeu judia judeus judias
      europeu europeia europeus europeias
      ateu ateia ateus ateias
      hebreu hebreia hebreus hebreias
      plebeu plebeia
      mulher mulheres
      líder lider lideres
      câncer cancer canceres
      caráter carater caracteres
      açúcar acucar acucares
      repórter reporter reporteres
      júnior junior juniores
      homem homens
      jovem jovens
      ordem ordens
      imagem imagens
      viagem viagens viajar viaja
      túnel tunel tuneis
      cônsul consul consules
      mal males
      divertir diverte divertem divertiu divirta divertido
      repetir repete repetem repetiu repita repetido repetida
      competir compete competem competiu compita
      refletir reflete refletem refletiu reflita refletido
      investir investe investem investiu invista investido
      aderir adere aderem aderiu adira
      inserir insere inserem inseriu insira inserido
      sugerir sugere sugerem sugeriu sugira sugerido
      transferir transfere transferem transferiu transfira transferido transferida
      interferir interfere interferem interferiu interfira
      agredir agride agridem agrediu agrida agredido
      prevenir previne previnem preveniu previna prevenido
      progredir progride progrediu
      tossir tosse tossiu
      engolir engole engoliu engula
      consumir consome consomem consumia consumiu consumiram consuma consumido
      acudir acode acudiu
      sumir some sumiu sumido
      despedir despede despedem despediu despeca despedido
      expedir expede expediu expeca expedido
      requerer requer requerem requereu requeira requerido
      opor opoe opoem opos opuseram oposto oposta opostos
      compor compoe compoem compos composto composta compostos
      expor expoe expoem expos expuseram exposto exposta expostos
      supor supoe supoem supos suposto suposta supostos
      repor repoe repoem repos reposto
      sustentar sustem
      reter retem reteve retido
      entreter entretem entreteve
      conviver convive
      prover prove proveem proveu provido
      satisfazer satisfaz satisfazem satisfez satisfizeram satisfeito satisfeita satisfeitos
      desfazer desfaz desfez desfeito desfeita
      contradizer contradiz contradisse contradito
      predizer prediz predisse
      trair trai traem traiu trairam traido
      extrair extrai extraem extraiu extraido
      distrair distrai distraiu distraido
      substituir substitui substituem substituiu substituiram substituido
      instituir institui instituiu instituido
      constituir constitui constituem constituiu constituido
      atribuir atribui atribuem atribuiu atribuido atribuida
      possuir possui possuem possuia possuiu
      evoluir evolui evoluiu evoluido
      excluir exclui excluem excluiu excluido
      renascer renasce
      =marca marcas
      =marco marcos
      =corte cortes
      =ponta pontas
      =raio raios
      =raia raias
      =sola solas
      =torto tortos
      =torta tortas
      =velo velos
      =vinho vinhos
      =voto votos
      =cima cimas
      =cinto cintos
      =cinta cintas
      =colo colos
      =cola colas
      =cubo cubos
      =cuba cubas
      =quadro quadros
      =quadra quadras
      =falta faltas
      =filo filos
      =foco focos
      =foca focas
      =gorro gorros
      =gota gotas
      =grade grades
      =gesto gestos
      =horto hortos
      =lima limas
      =limo limos
      =lomba lombas
      =lombo lombos
      =madeira madeiras
      =madeiro madeiros
      =manga mangas
      =mango mangos
      =manto mantos
      =manta mantas
      =mina minas
      =mouro mouros
      =molho molhos
      =molha molhas
      =ola olas
      =palo palos
      =pala palas
      =panela panelas
      =pano panos
      =pasta pastas
      =pasto pastos
      =pata patas
      =pato patos
      =pico picos
      =pica picas
      =piso pisos
      =pino pinos
      =poste postes
      =poco pocos
      =poca pocas
      =prado prados
      =polpa polpas
      =punho punhos
      =queixo queixos
      =queixa queixas
      =rama ramas
      =resto restos
      =risco riscos
      =risca riscas
      =rodo rodos
      =rosa rosas
      =saco sacos
      =saca sacas
      =seio seios
      =seita seitas
      =seta setas
      =sigla siglas
      =cela celas
      =celo celos
      =silha silhas
      =sombra sombras
      =sopa sopas
      =tabela tabelas
      =tabuleiro tabuleiros
      =tela telas
      =telha telhas
      =templo templos
      =tinta tintas
      =tinto tintos
      =toma tomas
      =tomo tomos
      =torno tornos
      =tramo tramos
      =trato tratos
      =truta trutas
      =turno turnos
      =vaso vasos
      =vaca vacas
      =vala valas
      =veia veias
      =vida vidas
      =villa villas
      =sapato sapatos
      =barco barcos
      =barca barcas
      =braco bracos
      =braca bracas
      =bronze bronzes
      =cabo cabos
      =cabra cabras
      =cabelo cabelos
      =capa capas
      =caro caros cara caras
      =cera ceras
      =cerca cercas
      =cerco cercos
      =cesta cestas
      =cesto cestos
      =chave chaves
      =cravo cravos
      =coda codas
      =couro couros
      =curva curvas
      =danca dancas
      =dama damas
      =direito direitos
      =direita direitas
      =dia dias
      =deus deuses
      =faro faros
      =farol farois
      =festa festas
      =fim fins
      =fino finos fina finas
      =foro foros
      =frente frentes
      =freio freios
      =galo galos
      =galinha galinhas
      =gato gatos
      =gata gatas
      =golfo golfos
      =golfe golfes
      =grito gritos
      =guia guias
      =ilha ilhas
      =jarro jarros
      =jarra jarras
      =jogo jogos
      =junta juntas
      =junto juntos
      =labio labios
      =lado lados
      =lago lagos
      =largo largos larga largas
      =leite leites
      =leito leitos
      =lente lentes
      =lento lentos lenta lentas
      =letra letras
      =livra livras
      =lira liras
      =lobo lobos
      =loba lobas
      =lona lonas
      =luta lutas
      =luto lutos
      =lua luas
      =lugar lugares
      =luz luzes
      =mae maes
      =mala malas
      =maleta maletas
      =mapa mapas
      =maria marias
      =mario marios
      =marido maridos
      =marinha marinhas
      =marinho marinhos
      =meta metas
      =metro metros
      =mel meis
      =mito mitos
      =missa missas
      =montante montantes
      =monte montes
      =monta montas
      =mosca moscas
      =musa musas
      =nave naves
      =ninho ninhos
      =noz nozes
      =nuvem nuvens
      =obra obras
      =ouro ouros
      =osso ossos
      =ostra ostras
      =pomba pombas
      =pombo pombos
      =palma palmas
      =papa papas
      =papel papeis
      =passo passos
      =passa passas
      =pelo pelos
      =pele peles
      =pera peras
      =pesa pesas
      =pedra pedras
      =peixe peixes
      =pilha pilhas
      =piloto pilotos
      =pipa pipas
      =piscina piscinas
      =pista pistas
      =polo polos
      =pol pois
      =poro poros
      =porra porras
      =preco precos
      =primo primos
      =prima primas
      =prova provas
      =pulso pulsos
      =pulga pulgas
      =rabo rabos
      =raiva raivas
      =rio rios
      =riso risos
      =roca rocas
      =rolo rolos
      =ruina ruinas
      =rumo rumos
      =rota rotas
      =rua ruas
      =sabado sabados
      =saldo saldos
      =salto saltos
      =saude saudes
      =salvo salvos
      =sangue sangues
      =santo santos santa santas
      =sapo sapos
      =sexo sexos
      =sexta sextas
      =siria sirias
      =socio socios
      =so sos
      =solto soltos
      =soldado soldados
      =sorte sortes
      =sonho sonhos
      =tacho tachos
      =taxa taxas
      =taco tacos
      =tarde tardes
      =tarefa tarefas
      =tio tios
      =tia tias
      =tom tons
      =trem trens
      =trigo trigos
      =tripa tripas
      =tubo tubos
      =tumba tumbas
      =uva uvas
      =vapor vapores
      =vento ventos
      =ventana ventanas
      =verbo verbos
      =vestido vestidos
      =voz vozes
      =voo voos
      =volta voltas
      =zorra zorras
      =russia russias
      =italia italias
      =franca francas
      =turquia turquias
      =grecia grecias
      =arabia arabias
      =bolivia bolivias
      =colombia colombias
      =georgia georgias
      =suecia suecias
      =croacia croacias
      =suica suicas
      =china chinas
      =india indias
      =austria austrias
      =romenia romenias
      =bulgaria bulgarias
      =polonia polonias
      =argentina argentinas
      =brasil brasiis
      =libia libias
      =julio julios
      =julia julias
      =claudio claudios
      =claudia claudias
      =luis luises
      =luisa luisas
      =joao jooes
      =joana joanas
      =alberto albertos
      =alberta albertas
      =antonio antonios
      =antonia antonias
      =fernando fernandos
      =fernanda fernandas
      =francisco franciscos
      =francisca franciscas
      =gabriel gabrieis
      =gabriela gabrielas
      =daniel danieis
      =daniela danielas
      =mariano marianos
      =mariana marianas
      =augusto augustos
      =augusta augustas
      =silvio silvios
      =silvia silvias
      =lucio lucios
      =lucia lucias
      =pablo pablos
      =paula paulas
      =paulo paulos
      =carlos carloses
      =carla carlas
      =marta martas
      =marte martes
      =ana anas
      =ano anos
      =emprego empregos
      =ginasio ginasios
      =castelo castelos
      =bairro bairros
      =barreira barreiras
      =maio maios
      =maia maias
      =conselho conselhos
      =pimento pimentos
      =pimenta pimentas
      =prazer prazeres
      =medida medidas
      =medo medos
      =lista listas
      =listo listos
      =escala escalas
      =camelo camelos
      =asa asas
      =aco acos
      =acao acoes
      =ilho ilhos
      =bala balas
      =bale bales
      =lancha lanchas
      =lanche lanches
      =saio saios
      =sono sonos
      =suma sumas
      =sumo sumos
      =calor calores
      =calo calos
      =cala calas
      =galeria galerias
      =janela janelas
      =folha folhas
      =folho folhos
      =cenario cenarios
      =cena cenas
      =ceno cenos
      =moca mocas
      =moco mocos
      =mosteiro mosteiros
      =mostra mostras
      =fato fatos
      =fada fadas
      =fado fados
      =rainha rainhas
      =rainho rainhos
      =testa testas
      =teste testes
      =taca tacas
      =barata baratas
      =barato baratos
      =horario horarios
      =capo capos
      =capim capins
      =pa pas
      =palha palhas
      =palho palhos
      =metade metades
      """)
}
