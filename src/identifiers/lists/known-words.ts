/**
 * Words that point to nobody though they are written like names: what services, medicines, apps, peoples, places and days
 * are called, and what thumbs make of English. Kept by hand; folded, one space apart.
 *
 * Large places, peoples, languages and religions are left alone: they narrow little, and most texts need them. A small
 * town or a part of one narrows more, so it is not here.
 */

const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** Short forms of the services, the law and benefits. Two capital letters that are not here may be someone's initials. */
export const abbreviations = list(`
a&e aa aac ac acp adhd afc ald ama amhp aot ap apc app appt asap asbo asc asd asw atm ba bc bbc bame bfi bma bme bmi bp bpd bsc bsl
btw ca cab cadi camhs car cbd cbt ccg ccu cctv cd ceo cfs ciwa cjs ckd cmht cmhn cmhs cns co copd covid cpa cpd cpn cpr cps cqc
crb crht crhtt crt csa cse csp ct cto cv cva cvd cyp da dals dash dbs dbt dcs dd dhr dhsc did diy dj dla dm dna dnacpr dnar do dob doh
dols ds dsh dsm dt dts dv dvd dvla dvt dwp ea ecg ecr ect ed edt eeg ehcp ei eip eis ejaf eq erp esa esr etc ett eu eupd
fa fao fb fbc fe ff ffs fgm fish fme fnp foi ft fu fy fyi ga gad gb gbh gcs gcse gdpr gif gmc gov gp gps gtn ha hb hba hca hcp hdu he hee hiv
hmo hmp hmrc hod hq hr hrt hse htt huc ia iapt ib ibs icb icd icm ics icu id idva ie iep ig ii iii ilo imca imd imha imhu imr iop ip ips ipt iq ir
isa it itu iv ivf jcp jsa kfc kg km kpi la lac lcfc ld le lfc lga lgbt lgbtq lol lp lpa lpt ltfu lw ma macc mapa
mba mbct mbt mc mca md mdma mdo mdt me mfc mfl mh mha mhat mhfa mhrt mhst mhu mi mind mm mmse mot mp mrcpsych mri ms msc msk mst mus mw
na nb nd ne nearest nfa nhs nhse ni nice nmc nmw no nok np nspcc ntw nvq nw ob obs ocd od odd oh ok oasis om omg oofh ooh os oswald ot otc oxleas pa pals
pbs pc pcc pcn pcso pct pd pdf pdp pe pef pg pgd phb phd phe picu pid pip pl plc pmh pmva pmdd png po poa pos pov prn prom ps psa pst psw pswr pt ptsd pu pwp
qa qi qmul qof qol qpr rag rc rca rcn rcp rd re rgn rh rio rip rl rmh rmn rmo rn rnib rp rsi rspca rt rta rv sa sab sad sals san scid sct sds se
sen send sfx si sid slt sms smi sn snp so sop spa spc spi spn spoa spr sr srn ss ssp ssri st sti sto stp str su sv sw swot tb tbc tbh tbi tca tcs tef ten
tfl ti tia tlc to top tr ttas tto ttos tv twat uc ud uk un up us usa usb uti vat vcs vcse vip vr wc wfh wfi who wi wip wm wp wrap wto wtf ww
www xl xr xx xxx yr yp ymca yot za zz ah aw cos de eb er fr gu hi hm ho ja jk lo mr nr ow pp sh tn tx ty wb wk xo ya ye yo yu am pm ad ce
pnld ptl qtr q1 q2 s2 s3 s117 s136 s135 s17 s37 ssw ssd svq tdq tiss tsc wais wrat
`);

/** Medicines by their own names and by those of makers. */
export const medicines = list(`
abilify acamprosate acuphase adderall agomelatine alprazolam amisulpride amitriptyline aripiprazole aspirin atarax ativan atomoxetine
atorvastatin benzo benzos benzodiazepine botox buccal buprenorphine bupropion buscopan buspirone buvidal calpol carbamazepine caplyta
cariprazine celexa champix chlorpromazine cipramil citalopram clomipramine clonazepam clopixol clozapine clozaril co-codamol cocodamol codeine
concerta cymbalta depakote depixol depot depots desvenlafaxine dexamfetamine diazepam diclofenac disulfiram donepezil dosulepin
duloxetine ebixa effexor elvanse epilim equasym escitalopram esketamine fentanyl fluoxetine flupentixol fluphenazine fluvoxamine gabapentin gaviscon
guanfacine haldol haloperidol heroin ibuprofen imipramine insulin invega ketamine lamictal lamotrigine lansoprazole largactil
levothyroxine librium lisdexamfetamine lithium lofepramine loratadine lorazepam lurasidone lustral melatonin memantine metformin methadone methylphenidate
metoprolol mirtazapine modafinil modecate morphine naloxone naltrexone naproxen nicorette nortriptyline nytol olanzapine omeprazole oramorph oxazepam oxycodone
oxcarbazepine paliperidone paracetamol paroxetine phenelzine phenergan piportil pipotiazine pregabalin priadel prochlorperazine procyclidine promazine
promethazine propranolol prozac quetiapine ramipril reboxetine risperdal risperidone ritalin rivotril roaccutane seroquel
seroxat sertraline simvastatin solian spice statin stelazine strattera suboxone subutex sulpiride tegretol temazepam temgesic thyroxine topiramate tramadol tranylcypromine
trazodone trevicta trifluoperazine trintellix valium valproate venlafaxine ventolin viagra vortioxetine vyvanse wegovy xanax xeplion zaponex zolpidem zopiclone zoloft
zuclopenthixol zyban zyprexa mg mcg mls
`);

/** How a medicine ends, where the list above has missed it. */
export const medicineEnding =
  /(?:apine|idone|azole|ipram|opram|oxetine|azepam|azolam|triptyline|ipramine|peridol|azine|amfetamine|thixol|statin|prazole|olol|april|artan|cillin|mycin|adone|orphine|trexone|lukast|gliptin|xaban|formin|profen)$/;

/** Months and days, as typed. */
export const calendarWords = list(`
january february march april may june july august september october november december jan feb febuary mar apr jun jul aug sep sept oct nov dec
monday tuesday wednesday thursday friday saturday sunday mon tue tues wed weds wensday wednsday thu thur thurs fri sat sun
mondays tuesdays wednesdays thursdays fridays saturdays sundays
christmas xmas crimbo easter lent ramadan eid diwali divali hanukkah chanukah passover pesach vaisakhi baisakhi holi nowruz newroz yom kippur rosh hashanah
purim sukkot shabbat shabbos sabbath halloween bonfire boxing hogmanay pancake pride carnival lunar new-year mother's father's mothers fathers valentine's valentines
`);

/** Peoples, languages and religions. */
export const peoples = list(`
english british scottish scot scots welsh irish cornish manx european american canadian australian aussie kiwi french german spanish italian portuguese dutch belgian
greek polish pole romanian bulgarian hungarian czech slovak slovakian ukrainian russian lithuanian latvian estonian albanian kosovan serbian bosnian croatian turkish turk
kurdish kurd cypriot arab arabic syrian iraqi iranian persian farsi dari pashto afghan lebanese palestinian israeli egyptian moroccan algerian tunisian libyan yemeni
sudanese somali ethiopian eritrean tigrinya amharic kenyan ugandan nigerian ghanaian gambian sierra leonean ivorian congolese zimbabwean south african jamaican bajan trinidadian
caribbean indian pakistani bangladeshi bengali sylheti punjabi panjabi gujarati urdu hindi tamil telugu sinhala sri lankan nepali nepalese tibetan chinese mandarin cantonese
hakka vietnamese thai filipino filipina tagalog malay malaysian indonesian japanese korean mongolian brazilian colombian mexican asian black white mixed roma romany
gypsy traveller travellers yoruba igbo hausa twi akan swahili shona ndebele zulu lingala wolof krio patois latin roman scandinavian swedish norwegian danish finnish icelandic austrian swiss
christian christians christianity catholic catholics protestant anglican methodist baptist pentecostal evangelical quaker quakers jehovah's jehovah mormon orthodox muslim muslims islam islamic
sunni shia sufi hindu hindus hinduism sikh sikhs sikhism buddhist buddhists buddhism jewish jew jews judaism hasidic haredi charedi rastafarian rasta pagan wiccan atheist humanist
god allah jesus christ lord bible quran koran torah gita gurdwara mosque masjid synagogue shul mandir temple church halal kosher jummah imam rabbi vicar
bangla eastenders geordie scouse scouser brummie cockney mancunian yorkshireman londoner
`);

/** Countries and large cities, and the parts of the United Kingdom that are as large as a county. */
export const largePlaces = list(`
england scotland wales ireland britain uk london birmingham manchester leeds liverpool newcastle sheffield bristol nottingham leicester coventry bradford hull stoke
wolverhampton plymouth derby southampton portsmouth brighton norwich cardiff swansea newport edinburgh glasgow aberdeen dundee belfast oxford cambridge york reading bath exeter
sunderland middlesbrough luton northampton peterborough milton keynes westminster yorkshire lancashire cheshire kent essex surrey sussex hampshire dorset devon cornwall
somerset wiltshire gloucestershire oxfordshire berkshire buckinghamshire hertfordshire bedfordshire cambridgeshire norfolk suffolk lincolnshire nottinghamshire derbyshire
staffordshire shropshire worcestershire warwickshire leicestershire northamptonshire cumbria durham northumberland merseyside midlands tyneside teesside east north south west
europe asia africa america australia canada france germany spain italy portugal netherlands holland belgium greece poland romania bulgaria hungary ukraine russia lithuania
latvia estonia albania kosovo serbia bosnia croatia slovenia slovakia turkey cyprus syria iraq iran afghanistan lebanon palestine gaza israel egypt morocco algeria tunisia libya yemen sudan
somalia somaliland ethiopia eritrea kenya uganda tanzania rwanda nigeria ghana gambia leone congo zimbabwe zambia malawi mozambique jamaica barbados trinidad tobago guyana
india pakistan bangladesh lanka nepal tibet china hong kong taiwan vietnam thailand philippines malaysia singapore indonesia japan korea brazil colombia mexico cuba sweden norway
denmark finland iceland austria switzerland malta ibiza tenerife benidorm majorca paris berlin madrid barcelona rome milan amsterdam brussels dublin lisbon athens warsaw bucharest budapest
prague vienna moscow kyiv istanbul ankara baghdad tehran kabul damascus beirut cairo jerusalem mecca dubai delhi mumbai lahore karachi islamabad dhaka sylhet colombo kathmandu lagos accra nairobi
hanoi saigon seoul pyongyang manila bangkok jakarta amman riyadh doha muscat aden sanaa khartoum asmara kampala dakar freetown monrovia banjul abuja kano ibadan kumasi lusaka lilongwe maputo luanda kinshasa tunis algiers rabat casablanca tripoli benghazi aleppo mosul basra erbil isfahan shiraz mashhad herat kandahar peshawar rawalpindi kolkata calcutta chennai bangalore hyderabad ahmedabad amritsar jaffna kiev lviv odesa kharkiv minsk vilnius kaunas riga tallinn krakow gdansk lodz poznan wroclaw bratislava sofia plovdiv belgrade sarajevo zagreb skopje tirana pristina cluj timisoara iasi porto faro valencia seville malaga naples turin venice marseille lyon hamburg munich cologne frankfurt geneva zurich stockholm oslo copenhagen helsinki reykjavik havana bogota lima santiago caracas chicago boston washington miami vegas hollywood salford gateshead huddersfield wigan bolton oldham blackpool blackburn preston burnley doncaster rotherham wakefield halifax chester crewe shrewsbury telford walsall dudley solihull worcester gloucester cheltenham swindon bournemouth poole torquay taunton southend colchester ipswich chelmsford basildon maidstone canterbury dover folkestone margate hastings eastbourne crawley guildford woking slough croydon wembley watford stevenage bedford lincoln grimsby scunthorpe hartlepool darlington carlisle lancaster warrington stockport inverness perth stirling wrexham bangor aberystwyth derry londonderry mogadishu addis ababa harare johannesburg kingston angeles dallas florida california texas toronto sydney melbourne tokyo beijing shanghai thames atlantic channel american
`);

/** Apps, shops, firms, teams, works and people that all know, charities, and what services call their own things. */
export const brands = list(`
whatsapp facebook insta instagram snapchat snap tiktok twitter youtube google gmail outlook hotmail yahoo zoom teams skype netflix spotify amazon ebay vinted paypal monzo
alexa siri iphone ipad android samsung apple microsoft windows word excel powerpoint linkedin reddit discord messenger telegram signal facetime bbc itv sky playstation xbox nintendo switch
fortnite minecraft tesco sainsbury's sainsburys asda morrisons aldi lidl waitrose iceland co-op coop boots superdrug wetherspoons spoons wetherspoon's nandos nando's mcdonalds mcdonald's maccies kfc greggs
costa starbucks subway pizza domino's dominos deliveroo uber argos ikea primark b&m wilko poundland b&q screwfix halfords currys spar nisa premier lloyds barclays natwest hsbc santander nationwide
arsenal chelsea tottenham spurs everton rangers celtic villa gunners wembley league olympics strictly corrie emmerdale
samaritans shout papyrus childline mind rethink sane calm mermaids stonewall barnardos barnardo's shelter centrepoint citizens turning addaction nacro crisis childrens switchboard beat
healthwatch macmillan marie curie age concern alcoholics narcotics anonymous al-anon smart talktofrank relate women's refuge
gibbs rolfe johns kolb schon maslow rogers freud jung bowlby erikson beck winnicott yalom mead borton driscoll atkins murphy boud shery repper perkins deegan leamy slade bird boutillier chime
wellbeing keywork keyworker keyworkers keyworking lifeskills healthcare childcare samaritan beatles oasis blur queen abba iroc wrap star outcomes recovery motivational mindfulness headspace silvercloud babylon attend anywhere systmone emis rio paris epjs carenotes liquidlogic datix asperger asperger's aspergers tourette tourette's tourettes alzheimer's alzheimers parkinson's parkinsons crohn's crohns huntington's korsakoff korsakoff's wernicke munchausen stockholm rorschach hamilton hoover makaton bsl braille nando valium antabuse zimmer hoovering tupperware velcro portakabin jacuzzi biro sellotape thermos frisbee esr allocate loop
florence nightingale freddie mercury elvis beyonce beyoncé rihanna adele stormzy sheeran bowie oprah shakespeare dickens disney batman superman spiderman marvel potter hogwarts
trump boris churchill brexit covid corona coronavirus wifi bluetooth emoji gif pdf qr lego scrabble monopoly uno jenga tetris sudoku karaoke
freedom pass motability jobcentre universal credit pip bluebadge oyster railcard tube underground overground eurostar ryanair easyjet jet2 national express megabus tfl
guardian telegraph mail mirror metro times x-factor lol gov parkrun zumba pilates tai chi reiki nhs england improvement trust
coke pepsi fanta redbull red-bull lucozade monster carling stella guinness strongbow smirnoff rizla marlboro golden-virginia lemsip nurofen anadin savlon weetabix kellogg's cadbury haribo maltesers doritos pringles
`);

/** What is typed for English words in a hurry. Some look like rare names. */
export const hurriedWords = list(`
im ive ill id dont cant wont didnt doesnt isnt wasnt arent werent havent hasnt hadnt couldnt wouldnt shouldnt mustnt neednt aint hes shes its theyre theyve theyd theyll weve wed youre youve youll youd hed shed
thats theres heres whats wheres whos hows lets ur u r y k b n m d c s t x xx xxx cos coz cuz bcos becos cause tho thou thru thro abit alot aswell atm asap gonna wanna gotta kinda sorta
dunno lemme gimme innit ain init bc tbh idk omg lol lmao rofl ffs wtf btw fyi pls plz plss thx ty thnx ta cheers msg msgs txt txts txted tmrw tomo tomoz tmw tomorro 2moro 2day 2nite nite tonite l8r m8 gr8
mins min hrs hr secs wk wks wknd yr yrs mth mths approx appt appts appointmnt meds med obs ref refs info convo combo comms docs doc vid vids pic pics pc tel mob num diff def prob probs probly prolly obvs obvz
totes defo deffo soz sry srry sori wot wat wen wer whn wich witch wiv wid wif dis dat dem dey da de dere den der dun doin goin comin sayin gettin havin makin bein nothin somethin anythin everythin
summat summit sumthing suttin summink owt nowt ee aye nah nope yep yeh yea yeah yh yup ok okay okey oki kk hmm hmmm mm mmm er erm err uh um ah aw aww ooh oo ha haha hahaha hehe heh hey hiya hi hello helo bye xo
bro bruv fam mate hun huni hunni babes babe bab duck pet luv lov sis blud mandem gyal wagwan peng leng bare peak safe sick skint knackered gutted chuffed minging manky naff narky mardy nesh ginnel
teh hte taht thta adn nad wsa si fo ot ti os ro fro form jsut jst jus lke liek wiht wth whit wit whith woudl wuld cud cld shud shld wud wld hav hve hvae ahve haev bn ben bean beleive belive recieve recieved seperate
definately definetly definitly alright allright allrite alrite rite lite becuase becasue beacuse becaus becouse befor b4 after afta aftr abt abot baout agn agen agian tody todays tday yest yday yesteday
frm frnd frnds freind freinds ppl peeps peple poeple somone smone sum1 sme1 any1 no1 every1 evry1 evryone everyon sumone nobdy evry evrything realy rly reli relly rele v vv vry tru trully thn thne htne thier theyr
ther thay thye whne waht whta knw kno knwo no nos noe thnk thk thnik fink fort thort thot sed sedd siad sid sais sez ses tld tol askd aksed went wnt wantd wnts wants gt gd gud gooood bk bck bak cm cum lft lftt
strted startd strt stopd cald calld rng rnged rung rang txtd msgd mesaged phned fone foned moby hosp hospy psych psyc physch psychs sect sectioned dr drs docters doctr nurse nurs nursing nur wrk wrker wrkr
mum mam mom mummy mama ma dad daddy pa pops nan nana nanna nanny gran granny grandad grandma grandpa gramps aunty auntie uncle bf gf hubby missus wifey fella fiance ex son daughter kid kids bubba bubs
benz baccy spliff shit shite shitty shits fuck fucks fucked fucking fuckin fking fkin bollocks wank wanker twat cunt arse arsehole dickhead knob prick piss pissed pissing crap bugger bastard bitch slag tosser neva nevr iam bcoz dint urself itz evr evn tmorrow tomorow tommorow tommorrow tonigt tonght sumtimes sumtime somtimes weed coke ket mandy molly md mdma speed whizz crack smack gear rocks pills bennies vallies zoppies zimmos pregabs ting ballies
`);

const everyKnown: readonly ReadonlySet<string>[] = [
  abbreviations,
  medicines,
  calendarWords,
  peoples,
  largePlaces,
  brands,
  hurriedWords,
];

/** True for a folded word that is in one of the lists. */
export function isKnownWord(word: string): boolean {
  return everyKnown.some((words) => words.has(word));
}
