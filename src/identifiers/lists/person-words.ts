/** Words that, beside another, show it to be a person. Kept by hand; folded. */

const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

export const determiners = list(`
a an the this that these those some any no every each another other more most much many little few less all own such which what of
my his her our your their its mi me-own ur thier ther his-own one's two three four five six seven eight nine ten half
very so too really quite pretty fairly bit lot lots full new old good bad big small great real true false same different next last first second
`);
export const pronouns = list(
  `i we you they he she it who that there ill well youll theyll hell shell itll id wed youd theyd im ive u ya`,
);
/** What a word that may be a verb follows: 'to hope', 'dont mark', 'you may'. */
export const beforeVerbs = list(`
to i we you they he she it who dont didnt cant wont not please lets let can could should would might must never always also just only doesnt
and-to gonna wanna gotta u ya will may shall
`);
/** 'told mark': what follows is told, asked or rung. */
export const tellVerbs = list(`
told tell tells telling tolld tld asked ask asks asking askd rang phoned texted txted txtd messaged msged emailed mailed invited thanked reminded hugged introduced
reassured warned informed convinced persuaded encouraged challenged confronted escorted accompanied shadowed supervised interviewed assessed befriended mentored
called named nicknamed surnamed marrying married dating divorced
`);
/** 'saw mark': weaker, for things are seen too. */
export const meetVerbs = list(`
met meet meets meeting saw see seen seeing seein visit visited visiting ring ringing phone phoning text texting txt message call calling contact contacted contacting know knew helped help helping
support supported supporting miss missed love loves loved like liked hate hates trust trusts with bumped remember remembered found left took taking dropped drove picked hear heard thank join joined
let watched owe owes owed gave give lent told-off asked-for
`);
/** 'spoke to mark', 'a call from mark'. */
export const talkWords = list(`
speak speaks spoke spoken speaking spk spoek talk talks talked talking chat chats chatted chatting listen listened listening said say says sayin explained write wrote written writing reply replied shout shouted shouting
apologise apologised introduced lie lied complained reported handed referred assigned allocated sat sit sitting met meeting meet met-up work works worked working live lives lived living shift session
group walk walked walking coffee lunch supervision 1:1 catch caught call calls message messages msg text texts email emails visit visits word words convo conversation hear heard time argument row fight argued fighting engaged rapport friends mates bonded
agreed disagree checked check checking lent gave given give giving sent send belongs belonged next closest close married hello hi sorry thanks news feedback letter card handover update phone contact
disclosed opened open confided relate related attached rude nice kind mean horrible unfair shown showed compared thinking thought think worried worry concerned upset angry asking asked care cares cared dreamt dreaming
laugh brew cuppa tea natter fag smoke game lift giggle moan hug cry fallout falling barney beef issue issues problem problems complaint story something anything stuff things talked-about advocate advocated cover covering covered jealous scared frightened proud fond
`);
export const talkPrepositions = list(`to with from 2 w wiv wid about for`);
export const greetings = list(
  `hi hey hello hiya dear thanks cheers thankyou thx ta bless morning evening goodbye bye welcome rip poor lovely happy-birthday birthday fellow with`,
);
export const namings = list(`called named names nicknamed calld cald name nickname surname`);
/** People by what they are to someone. */
export const roles = list(`
mate mates friend friends colleague colleagues brother sister bro sis mum mam mom dad nan gran partner son daughter wife husband boyfriend girlfriend bf gf ex fiance fiancee cousin niece nephew uncle aunt aunty auntie
grandad grandma grandson granddaughter stepdad stepmum stepson twin baby
nurse doctor worker workers cpn ot consultant psychiatrist psychologist manager supervisor coordinator co-ordinator carer keyworker psw hca rmn advocate therapist counsellor student volunteer peer patient client resident lad lads guy man woman lady
girl boy bloke chap fella neighbour neighbor boss landlord teacher tutor trainer facilitator leader lead mentor buddy receptionist gp registrar sho pharmacist officer vicar imam rabbi solicitor dog cat
housemate flatmate roommate service-user user trainee
`);
export const possessives = list(`my his her our your their ur mi thier`);
/** What persons do and things do not. */
export const humanVerbs = list(`
said says sed sais sez told tells asked asks rang texted txted phoned messaged emailed replied answered thinks thought reckons reckoned wants wanted wishes cried cries laughed laughs shouted shouts screamed disclosed admitted refused refuses agreed agrees
mentioned mentions knows knew lives lived arrived loves loved hates hated likes liked smiled smiles explained explains insisted attended attends kicked stormed walked walks sat sits slept sleeps ate eats swore threw punched hit apologised
thanked hugged struggles struggled engages engaged feels felt tried tries forgot forgets remembers remembered decided decides believes believed worries worried talked talks spoke speaks listened listens joined joins visited visits
drinks drank smokes smoked self-harmed overdosed absconded relapsed coped copes manages managed works worked supports supported helped helps moved met meets cares noticed notices suggested suggests invited complained complains
whispered nodded shrugged sighed moaned lied lies kept keeps stayed stays misses missed trusts trusted hopes hoped gets needs seems seemed looks looked appears appeared wasnt doesnt didnt hasnt isnt dont
rolled-in ran drove slammed sobbed opened offered lent pushed grabbed begged yelled texts rings phones calls reads wrote writes sings sang plays played cooks cooked paints painted prefers enjoys enjoyed chose chooses
finds hears sees shares learns learned learnt teaches taught carves gardens swims swam prays prayed fasts fasted goes-on grins grinned giggled joked jokes teases teased nods shrugs hums hummed dances danced rolls rolled kicks kickin storms bursts burst broke split popped turned showed drew fixed woke wakes shaved showered hid waved argued paced rose refuse dressed jumped climbed pulled picked dropped backed signed handed brought sent gave lost found won bought sold paid stole
`);
/** What persons and things do: enough only together with something else. */
export const weakVerbs = list(`
was is has had got came comes went goes left started starts made makes took takes gave gives did does will would could can might should just never always also really then still now woz wos ended stopped stops finished being
`);
/** What is said of persons after 'was'. */
export const personStates = list(`
upset late crying angry anxious tearful sat sitting happy sad low tired poorly worried scared paranoid unwell drunk rude lovely discharged sectioned admitted here off away home waiting talking telling saying going asking shouting
really very so not a in on at absent agitated distressed manic psychotic stressed fuming livid kicking being having doing trying asleep awake calm settled chatty quiet restless nervous confused struggling getting sobbing screaming
laughing smiling brilliant fab fantastic great amazing supportive kind patient nice funny back out up down there early
`);
/** Whose they are is a person: "mark's mum". */
export const relations = list(`
mum mam mom dad parents mother father brother sister son daughter kids kid wife husband partner boyfriend girlfriend bf gf ex family nan gran grandad uncle aunt auntie aunty cousin niece nephew baby dog cat friend friends mate mates
flat house room bedroom door phone birthday bday funeral wedding place car bag coat diagnosis meds medication careplan care-plan discharge tribunal review ward-round cpa appointment appt section leave mood anger pain story voice face arm hand
eyes tears cpn nurse worker keyworker key doctor psychiatrist consultant social support landlord neighbour boss manager shift supervision caseload risk behaviour recovery wellbeing notes file goal goals plan illness situation benefits pip debt
care mental room-mate words own first last text message call email ashes grave death suicide overdose
`);
/** After these a clause begins, so that what follows may be its subject. */
export const clauseOpeners = list(`
and but so then when because cos coz cause bc that if while as where after before since until today yesterday tonight later earlier omg well apparently think thinks thought say says said know knows plus anyway basically turns how why
whether yday tday 2day although though tho ok yeah yes no lol oh also whenever wen n morning afternoon evening week
`);
/** People who could be anyone: names only with a capital and more besides. */
export const anyones = list(`
guy man lady baby love honey babe sir lord friend mate duck pet hun sis bro doctor father sister brother said
`);

/** Of the human verbs, those that hopes, bills and weather do as well. */
export const thingVerbs = list(`
works worked helps helped supports supported moved meets broke split turned showed pulled dropped gave gets needs seems seemed looks looked appears appeared wasnt doesnt didnt hasnt isnt dont opened offered lent pushed keeps kept stays stayed
brought sent lost found won sold burst bursts popped drew rose woke wakes sings played plays feels felt matters joined reads paid
`);

/** What is asked of a person after 'is', 'was' or 'hows': 'is grace ok'. */
export const askedStates = list(
  `ok okay alright allright right coming going still back here ready well better awake up about around doing getting feeling coping eating sleeping upset home allowed free late there`,
);
