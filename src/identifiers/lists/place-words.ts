/** Words of wards, teams, streets, schools and hospitals. Kept by hand; folded. */

const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** What wards and units are often named after. */
export const wardNames = list(`
acacia alder amber amethyst apple ash aspen avon azalea bay beech birch blossom bluebell bramble briar bronte brook bryony campion cedar cherry chestnut clover conifer coral cornflower cypress daffodil dahlia daisy diamond
dolphin eagle elder elm emerald fern fir forest foxglove garnet gorse grove harbour haven hawthorn hazel heath heather holly honeysuckle hornbeam iris ivy jade jasmine juniper kestrel kingfisher larch lark laurel lavender lilac lily
lime linden lotus magnolia mallard maple marigold meadow merlin mistletoe moss mulberry myrtle nightingale oak oaks oakwood olive opal orchard orchid osprey palm pearl pine plum poplar poppy primrose quince raven redwood robin
rosewood rowan ruby rushes sage sandpiper sapphire severn skylark snowdrop spruce starling sunflower swallow swan swift sycamore tamarind teal thames thistle topaz trent tulip turquoise valley violet walnut willow willows wisteria woodlands wren yew
`);

/** 'the ward', 'an acute ward': says what kind, not which. */
export const genericPlaces = list(`
a an the my his her our your their this that these those its ur each every any some no one another other same next last first second new old whole entire back top bottom main front side high busy noisy quiet
open locked closed acute male female mens womens mixed single sex elderly older adult adults childrens children surgical medical maternity general psychiatric psych mental health rehab rehabilitation admissions admission
assessment treatment inpatient hospital secure low medium forensic picu hdu intensive care dementia step-down stepdown short long stay private nhs local nearest right wrong best worst good bad nice lovely horrible big small
big-time empty full half real actual current previous former usual different own stroke cancer cardiac covid post pre on off to from in at of with and or for by about as is was were be been are am left went go goes going come came
said says told visit visited visiting leave leaving home peer community crisis recovery day night morning evening weekend bank agency wellbeing well being support helping drop dropin drop-in walk primary secondary boarding special
sunday law art film drama music dance cooking summer driving trade further sixth form junior infant infants nursery pre-school preschool state public free old-school after through during since until before near
nursing residential supported sheltered shared council safe halfway full-way open-house coffee tea ale work doll play green white black glass opera power acting auction big-brother full-house tree
youth family birth vaccination test testing call city town shopping sports leisure garden job detention custody contact respite resource advice detox learning visitor childcare drug alcohol eating disorder
memory outpatient walk-in gp dental dentist vet vets vets' clozapine depot blood lithium sexual pain asthma fracture physio mother baby perinatal high-dependency weight menopause adhd autism gender diabetes smear flu hearing
early intervention home-treatment dead-end country wrong-way quick-way ring cobbled narrow wide smooth bumpy straight down up over across along into in-the very only just rocky hard easy tough
more less most two three four five six seven eight nine ten both all many few several between which what whose where how when if so then but because cos not never even like really also too still
management senior clinical staff multi disciplinary multidisciplinary project research football rugby netball pub quiz sales it hr wider joint virtual dream a-team great strong close tight leadership executive
i we he she they you him them us me who there here has had have will would can could should do does did got get gets she's my-old
road street lane st avenue inner outer inside outside upstairs downstairs around round opposite behind past towards off-the crown county magistrates high-court tribunal supreme tennis food basketball squash badminton
`);

/** What comes before 'team' and says what the team does. */
export const serviceWords = list(`
eip eis ei eit early intervention crisis home treatment resolution cmht cmhrt cmhts community mental health assertive outreach recovery peer support perinatal liaison psychiatric psychiatry psychosis in for forensic older adult adults
child childrens rehab rehabilitation inpatient street triage housing social care drug alcohol access assessment duty locality neighbourhood intensive response rapid night day nursing medical clinical hospital discharge employment ips ot psychology
safeguarding wellbeing primary secondary complex needs memory learning disability autism adhd eating disorder disorders carers camhs crht crhtt htt aot eiss iapt and & mh core psychological therapies therapy talking enhanced transitions transition young
peoples people youth offending yot substance misuse homeless homelessness outpatient dual diagnosis single point spa first contact link personality pathway specialist trauma gateway hub living advice navigators
`);
/** Services that are named with no 'team' after them: 'hackney cmht'. */
export const serviceHeads = list(
  `cmht cmhts cmhrt crht crhtt htt eip eis eit camhs iapt aot yot mind healthwatch crisis-house`,
);
/** What teams are named after, besides wards' names: 'the riverside team'. Said of a team alone with who says or does something. */
export const teamNames = list(`
riverside lakeside hillside bridge castle abbey phoenix lighthouse beacon rainbow
`);
export const directions = list(
  `north south east west central northeast northwest southeast southwest mid upper lower`,
);

export const strongStreets = list(`street road rd avenue ave crescent cres mews lane terrace grove`);
export const weakStreets = list(
  `st close drive gardens gdns court walk way place square hill row parade rise view green park house heights buildings wharf quay`,
);
/** What streets are named after: 'station road', 'mill lane'. */
export const streetWords = list(`
church station mill victoria park queen queens king kings school manor albert george york new north south east west london chapel bridge castle market grange windsor alexandra green high spring springfield stanley clarence
grove the-grove hill wood woodland woodlands orchard field fields meadow meadows brook river water well wells priory abbey vicarage rectory farm cross union wellington nelson elm oak ash beech birch chestnut maple willow poplar rowan cedar
lime holly hawthorn laurel rose ivy sycamore acacia lavender primrose bluebell prince princes princess duke dukes richmond cambridge oxford durham bath bristol lincoln norfolk essex sussex devonshire
heath common lake canal dock docks quarry factory railway university college hospital gloucester salisbury worcester cavendish clifton trinity commercial mayfield brighton broad bank baker coronation empire jubilee carlton
`);

export const schoolHeads = list(
  `school academy college primary nursery uni university grammar infants juniors comp comprehensive`,
);
export const hospitalHeads = list(`hospital infirmary hospice hosp`);
export const houseHeads = list(
  `house lodge unit centre center clinic surgery practice hostel hall court project manor cottage hub`,
);

/** Hospitals that people call by one word. */
export const hospitalNames = list(`
maudsley bethlem homerton whittington broadmoor rampton ashworth springfield goodmayes chase-farm lewisham littlemore warneford bushey prestwich parklands highgate-mental huntercombe cygnet ladywell cane-hill bevan-house
hellesdon fulbourn fieldhead roseberry stobhill gartnavel carstairs harplands caludon addenbrookes addenbrooke's jimmys cheadle kingsway st-ebbas whitchurch
`);
export const notRoyal = list(
  `family mail navy marines air-force mint assent wedding blue mess pain rumble flush icing jelly visit society commission`,
);

/** Towns and boroughs that are English words or first names too: 'hackney cmht'. */
export const townWords = list(`
hackney hamlets wycombe keynes tyneside middlesex camden reading bath barking barnet sutton harrow brent bury sale deal rugby poole wells hove ware battle sandwich barrow crewe diss dover ealing enfield epsom eton grays hastings hyde kew lancaster leek lewes lincoln ludlow march margate
marlow merton newham nelson newark oldham preston redbridge redcar richmond ripley rochdale rye salford selby settle slough staines stafford stroud tooting tower wallsend walsall warrington wigan wick workington worthing wandsworth hammersmith
fulham kensington lambeth bromley bexley greenwich hounslow hillingdon havering croydon kingston haringey waltham southwark lewisham islington tameside trafford stockport bolton kirklees calderdale wakefield barnsley doncaster rotherham sandwell
dudley solihull telford medway thanet swale ashford crawley bury-st bedford luton stevenage watford halton knowsley sefton wirral st-helens blackburn blackpool burnley
`);

/** What may stand before one of those, and belongs to it: 'tower hamlets'. */
export const townBeginnings = list(
  `north south east west tower milton high great little kings bury st new old nether upper lower mid central inner outer`,
);
