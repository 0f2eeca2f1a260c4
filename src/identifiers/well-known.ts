/** Names that all know, and that point to nobody in a text: of people, brands, illnesses and sayings. */

const phrases: ReadonlySet<string> = new Set(
  (
    'marie curie,florence nightingale,mary seacole,carl rogers,abraham maslow,graham gibbs,christopher johns,gary rolfe,sigmund freud,carl jung,john bowlby,aaron beck,pat deegan,patricia deegan,brene brown,matt haig,stephen fry,frank bruno,' +
    'king charles,prince harry,prince william,prince charles,queen elizabeth,princess diana,lady diana,kate middleton,meghan markle,boris johnson,donald trump,rishi sunak,keir starmer,liz truss,tony blair,david cameron,gordon brown,theresa may,margaret thatcher,nigel farage,jeremy corbyn,jeremy hunt,wes streeting,' +
    'nelson mandela,martin luther king,luther king,bob marley,michael jackson,elvis presley,david bowie,freddie mercury,amy winehouse,taylor swift,ed sheeran,harry styles,lewis capaldi,robbie williams,elton john,george michael,kurt cobain,robin williams,jim carrey,jimmy savile,' +
    'harry potter,peter pan,mary poppins,peppa pig,james bond,sherlock holmes,oliver twist,winnie the pooh,tom and jerry,ben and jerry,ben and jerrys,bob ross,bear grylls,joe wicks,louis theroux,david attenborough,jeremy kyle,jerry springer,jamie oliver,martin lewis,holly willoughby,phillip schofield,gordon ramsay,simon cowell,oprah winfrey,joe rogan,andrew tate,' +
    'john lewis,thomas cook,jack daniels,jim beam,johnnie walker,captain morgan,ann summers,max factor,jo malone,uncle ben,uncle bens,ronald mcdonald,st john ambulance,john ambulance,virgin mary,hail mary,mother teresa,santa claus,father christmas,jack frost,guy fawkes,robin hood,john doe,jane doe,joe bloggs,joe public,tom dick and harry,tom dick,dick and harry,' +
    'uncle sam,bloody mary,billy no mates,jack of all,simon says,murphys law,stella artois,earl grey,victoria sponge,lily of the,daisy chain,holly and ivy,poppy appeal,poppy day,ruby wax,ruby wedding,ruby murray,jersey royal,eve of,new years eve,christmas eve,year s eve,years eve,hazel nut,heather moor,april fools,april fool,jade goody,victoria station,victoria line,elizabeth line,jubilee line,' +
    'jack in,jack it,jack shit,jack sparrow,dr who,doctor who,dr google,dr martens,doc martens,nurse associate,nurse practitioner,nurse prescriber,sister act,mental health act,chelsea fc,rose tinted,dawn chorus,will power,amber alert,amber light,amber warning,grace period,mark up,bill of,may day,' +
    'mental capacity,victor meldrew,vicky pollard,del boy,billy elliot,billie eilish,bruce lee,chuck norris,charlie chaplin,alan turing,albert einstein,isaac newton,charles darwin,william shakespeare,charles dickens,jane austen,van gogh,vincent van gogh,frida kahlo,pablo picasso,anne frank,rosa parks,maya angelou,viktor frankl,irvin yalom,kay redfield jamison,sylvia plath,virginia woolf,' +
    'max dose,max out,max of,ruby red,penny for your,pat on the,pat on,pat myself,jack of all,tourette syndrome,down syndrome,asperger syndrome,stanley knife,allen key,jo brand,jo cox,sarah everard,sarah millican,george floyd,harry and meghan,william and kate,charles and camilla,adam and eve,romeo and juliet,emma watson,tom cruise,brad pitt,angelina jolie,johnny depp,will smith,jada pinkett,ant and dec,philip larkin,jack russell,king james,st patricks,st georges,st davids,st andrews,patricks day,georges day'
  ).split(','),
);

/** True for a folded phrase of two or three words. */
export function isWellKnown(phrase: string): boolean {
  return phrases.has(phrase);
}
