/** Words that an entry about a bus or a new phone has as well: none of them speaks for an area by itself. */

import { fold, isCommon, stemOf, wordsIn } from '../../src/content/search-words.ts';

// Words for the work itself (team, ward, listen, boundary) do not belong here, however often people write them.
const everyday = `
  not no yes ok okay all any anybody anyone anything everybody everyone everything nobody none nothing some somebody
  someone something somehow anyhow anyway else other others another each both either neither every few many more most
  much less least enough lot lots bit bits bunch several only own same such very really quite rather almost nearly
  hardly perhaps maybe probably actually exactly simply certainly definitely basically honestly obviously
  i me mine myself you yours yourself he himself she hers herself itself we us ours ourselves they theirs themselves
  im ive id ill hes shes theyre theyve theyd weve youre youve youd isnt arent wasnt werent dont doesnt didnt cant couldnt
  wouldnt shouldnt havent hasnt hadnt wont aint thats whats whos heres theres lets might may must shall ought
  and although though because since unless until till while whilst whether yet however instead also too even still
  about above across after again against ahead along already always among apart around away back before behind below
  beside besides between beyond down during ever except far forward here hence in inside into near never next now off
  often on once onto out outside over past round sometimes soon straight there through throughout together today
  tomorrow tonight toward towards twice under up upon usual usually whenever wherever within without yesterday
  ago early late later latest long longer shorter short last first second third half whole full
  one two three four five six seven eight nine ten eleven twelve dozen twenty thirty forty fifty hundred thousand
  monday tuesday wednesday thursday friday saturday sunday weekday weekend weekdays weekends morning afternoon evening
  noon midnight minute minutes hour hours day days week weeks month months year years time times date moment while
  january february march april june july august september october november december spring summer autumn winter
  easter christmas birthday
  say says said saying tell tells told telling speak spoke ask asks asked asking answer answers answered talk talked
  get gets got getting give gives gave given giving go goes going gone went come comes came coming take takes took
  taken taking make makes made making put puts putting let lets keep keeps kept keeping leave leaves left leaving
  bring brings brought look looks looked looking see sees saw seen seeing watch watched show shows showed shown find
  finds found finding know knows knew known think thinks thought thinking feel feels felt want wants wanted need needs
  needed like likes liked try tries tried trying use uses used using work works worked start starts started begin
  began begun end ends ended finish finished stop stops stopped stay stays stayed sit sits sat sitting stand stands
  stood walk walks walked run runs ran running play plays played playing turn turns turned move moves moved moving
  call calls called ring rings rang happen happens happened seem seems seemed mean means meant become became hold holds
  held wait waits waited waiting read reads write writes wrote written buy bought pay paid eat eats ate eaten drink
  drank send sent set sets sort sorts sorted spend spent lose lost miss missed pick picked pull pulled push pushed open
  opened opens close closed shut shuts break breaks fall falls fell fill filled carry carried catch caught check
  checked chat chatted cut cuts drop drops dropped drive drove follow followed forget forgot forgotten hear hears
  live lives lived meet met pass passed reply replied remember remembered save saved serve show sign sleep slept
  wake woke wear wore win won
  big bigger biggest small smaller little large huge tiny high higher low lower old older oldest new newer newest
  young younger good better best bad worse worst great nice lovely fine right wrong real true sure hard harder easy
  easier quick quickly slow slowly fast hot cold warm wet dry dark light heavy loud quiet empty full free ready busy
  different clear able possible strange funny odd proper properly well else dear cheap cross glad happy sad tired
  thing things stuff way ways kind sort case point part piece side top bottom front middle corner place places bit
  number numbers name names word words line lines list lists page pages letter letters card cards bag box door doors
  room rooms window house houses home flat floor stairs street road town city park shop shops car cars bus buses train
  trains bike seat chair chairs table desk bed bath kitchen fridge oven cup mug tea coffee cake lunch dinner breakfast
  supper food milk bread phone phones screen photo photos picture pictures paper pen book books key keys coat shoe
  shoes sock socks shirt hat dog dogs cat cats bird water rain weather wind sun snow head face hand hands arm arms leg
  legs foot feet eye eyes back hair skin body man men woman women lady boy boys girl girls lad lads bloke guy guys
  person people mate mates friend friends folk kid kids child baby
  babies neighbour neighbours boss world life money
  pound pounds job office desk building college school class course club cafe pub library museum garden pool swimming
  film song music radio news telly game games team teams football match matter reason question
  questions problem problems chance change changes changed test cover trip visit view report shift
  sick ill stiff alone please thank thanks thanked hello love loved cry stuck sharp row sound sounds shape sense mind
  step steps live living rest going done do doing does having being able enter raise raised
  flight flights leak burn burnt fix fixed smell hang drawer notice noticed realise realised
  offer offered suppose supposed
  shake shakes shaking shaken shook kettle bottle radiator plate spoon tin council
  mum dad mother father brother sister son daughter nan gran auntie aunt uncle cousin
  nurse nurses ward wards worker workers staff hospital meeting meetings session sessions
`
  .trim()
  .split(/\s+/u);

const stems = new Set(everyday.flatMap((word) => wordsIn(word).map((each) => stemOf(fold(each.word)))));

/** Whether a stem is that of a word which people use of anything at all. */
export const isEveryday = (stem: string): boolean => isCommon(stem) || stems.has(stem);
