/** What people choose, and guessers try, first. Kept by hand; lower case, letters alone. */

const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Small words that sentences are held together by. */
export const sentenceWords = list(`
a an the and or but not no so if as at by for from in into of on off to up with out over
i me my mine we us our you your he him his she her it its they them their this that these those who what when where why how
is am are was were be been being do does did have has had will would can could shall should may might must
all one here there then than yes please let
`);

/** Words, names, places and teams that many passwords are made of. */
export const commonWords = list(`
password passwort passphrase secret login admin administrator letmein welcome hello monkey dragon master shadow qwerty abc test guest
love lovely loved lover baby babe angel princess prince queen king sunshine rainbow flower flowers butterfly unicorn happy birthday
christmas summer winter spring autumn january february march april june july august september october november december
monday tuesday wednesday thursday friday saturday sunday today tomorrow forever family mummy daddy mother father sister brother
home house money music football soccer rugby cricket tennis baseball hockey chocolate cookie coffee cheese banana orange apple
cat cats dog dogs puppy kitten tiger lion horse bear dolphin red blue green yellow purple pink black white silver gold golden
batman superman spiderman starwars star pokemon ninja computer internet phone mobile work office hospital support peer worker nurse
mental health recovery reflection journal pocketbook diary god jesus heaven angels hope peace life live good best great new old little big
time day night year world people friend friends freedom trust
jack james john david michael robert william thomas daniel matthew andrew joshua george charlie harry oliver joseph samuel adam ben alex
chris peter paul mark steven richard simon kevin gary ryan liam mohammed muhammad ali ahmed
mary sarah emma laura jessica ashley amanda jennifer charlotte sophie olivia emily grace chloe lucy hannah rebecca rachel michelle nicole
lauren elizabeth victoria margaret susan karen linda lisa claire helen kate anna maria fatima aisha
smith jones williams taylor brown davies evans wilson johnson roberts walker wright robinson thompson hughes edwards patel khan singh
england britain london manchester liverpool newcastle birmingham leeds sheffield bristol nottingham leicester bradford hull york derby
coventry sunderland brighton plymouth southampton portsmouth norwich oxford cambridge scotland wales ireland
arsenal chelsea tottenham everton united city rovers celtic rangers villa spurs westham barcelona
`);

/** Sayings, songs and examples from the internet, without their spaces. */
export const knownPhrases: readonly string[] = `
tobeornottobe happybirthdaytoyou correcthorsebatterystaple iloveyou ihateyou letmein openthedoor opensesame
youllneverwalkalone godsavetheking godsavethequeen maytheforcebewithyou winteriscoming onceuponatime twinkletwinklelittlestar
thequickbrownfox maryhadalittlelamb humptydumpty jinglebells merrychristmas happynewyear allyouneedislove letitbe
keepcalmandcarryon livelaughlove thisismypassword mypassword passwordpassword changeme whatever trustno onetwothree
betterlatethannever carpediem hakunamatata neversaynever nothingcomparestoyou wearethechampions dontworrybehappy
ourfatherwhoartinheaven thelordismyshepherd inthebeginning itwasthebestoftimes bohemianrhapsody onedayatatime
thistooshallpass takeonedayatatime nothingaboutuswithoutus
`
  .trim()
  .split(/\s+/);
