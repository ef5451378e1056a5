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
    nouns: """
      acao aco acordo alberta alberto ana ano antonia antonio arabia argentina asa augusta augusto
      austria bairro bala bale banca banco banda bando barata barato barca barco barra barreira
      barro bola bolivia bolo bolsa bolso bosque bota bote boto braca braco brasa brasil bronze
      bulgaria cabelo cabo cabra caca cala calo calor cama camara camelo camera campanha campo
      cana cano canto capa capim capital capo carga cargo carla carlos carta cartao casa caso
      castelo cela celo cena cenario ceno cera cerca cerco cesta cesto chave cheque china cima
      cinta cinto claudia claudio coda cola colo colombia comunidade conselho conta conto copa
      copia copo corda coro coroa corpo corte costa couro cravo croacia cuba cubo cura curso curva
      custo dama danca daniel daniela debate deus dia direita direito emprego escala estacao
      estadio estados estatua estatuto experiencia experimento fada fado falta faro farol fato
      fernanda fernando ferro festa fila filha filho filme filo fim foca foco folha folho forma
      foro franca francisca francisco freio frente fruta fruto gabriel gabriela galeria galinha
      galo gata gato general genero georgia geracao geral gesto ginasio golfe golfo gorro gota
      grade grama grave grecia grito guia hora horario horta horto humor ilha ilho india italia
      janela jarra jarro joana joao jogo julia julio junta junto labio lado lago lancha lanche
      lata leite leito lente letra libia libra lima limo lira lista listo livra livro loba lobo
      lomba lombo lona lua lucia lucio lugar luis luisa luta luto luz madeira madeiro mae maia
      maio mala maleta manga mango manta manto mapa mar marca marcha marco mare maria mariana
      mariano marido marinha marinho mario marta marte matas mato medida medo meia meio mel mesa
      meta metade metro mina ministerio missa mito moca moco moda modelo modo molha molho momento
      monta montante monte monumento mora moral mosca mosteiro mostra mote motivo moto motor mouro
      musa museu musica musico nave ninho nota nove novela novelo noz numero nuvem objeto obra ola
      orgao osso ostra ouro pa pablo pala palha palho palma palo panela pano papa papel parque
      parte partida partido parto passa passe passo pasta pasto pata pato paula paulo pedra peixe
      pele pelo pena penalti pera pesa pesca peso pica pico pilha piloto pimenta pimento pino
      pinto pipa piscina piso pista planeta plano planta poca poco pol polo polonia polpa polvo
      pomba pombo ponta ponte ponto poro porque porra porta porte porto postas poste posto pouso
      povo praca prado praia prata prato prazer prazo preco prima primo prova pulga pulso punho
      quadra quadro queixa queixo quinze rabo raia rainha rainho raio raiva rama rata rato rede
      relacao renda resto resumo reta rio risca risco riso roca roda rodo rolo romenia rosa rota
      roubo rua ruina rumo russia sabado saca saco saio sal sala salario saldo salto salvo sangue
      sapato sapo saude secular seculo seda sede segredo seio seita sela selo serie seta sexo
      sexta sigla silha silvia silvio siria so socio sol sola soldado solo solto som soma sombra
      sonho sono sopa sorte suecia suica suma sumo tabela tabuleiro taca tacho taco tanque tarde
      tarefa taxa tela telha tema temor templo terno terra testa teste tia tinta tinto tio tira
      tiro tom toma tomo torno torre torta torto touro trama tramo trato trave trem trigo tripa
      truta tubo tumba turno turquia universidade uva vaca vala vapor vaso veia vela velo venda
      ventana vento verbo vestido vida villa vinho volta voo voto voz zorra
      """,
    plurals: "res:r ses:s zes:z s: oes:ao ns:m is:l",
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
      =universitario universitaria universitarios universitarias
      =novo nova novos novas novinha novinho novinhas novinhos novissimo novissima novissimos
      =numeroso numerosa numerosos numerosas
      =objetivo objetivos objetiva
      =partir partiu partiram partindo partira partem parti parta partimos partia partirem partam partiria partiam partisse partas partiste partiremos partirmos partirao partis partissem partirei partiriam
      =serio serios serias
      =temer teme temem temia temeu temo temendo temiam tememos temes temi temam temeria temais temesse temei
      =gerar gera geram gerou geraram gerado gerando gerada gerados gere geradas gerem gerava geraria geravam gerarem gerarao gerei geramos gerasse geres gerariam
      =generoso generosa generosos generosas
      =comunismo comunista comunistas
      =comunicar comunica comunicou comunicado comunicados comunicacao comunicacoes comunique comunicamos comuniquem comunico comuniquei
      =policia policias policial policiais
      =politica politicas politico politicos
      =ministro ministros ministra ministras
      =importante importantes importancia importantissimo importantissima importantissimos importantissimas
      =importar importa importam importou importado importados importacao importacoes importo importamos importei importem importas
      =secreto secreta secretos secretas
      =secretario secretaria secretarios secretarias
      =gravar grava gravam gravou gravado gravacao gravacoes gravei gravamos gravo gravem
      =relativo relativa relativos relativas
      =casado casada casados casadas casamento casamentos casar casou casadinha
      =humano humana humanos humanas
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
      =caro caros cara caras carissimo carissimos carissima carissimas
      =fino finos fina finas fininho finito fininha finissima fininhas finissimo
      =largo largos larga largas
      =lento lentos lenta lentas
      =santo santos santa santas santissimo santinho santinha santinhos
      """)
}
