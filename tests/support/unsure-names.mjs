/** What make-word-lists.mjs takes for perhaps a name, and for none. Kept by hand; folded. */

const list = (words) => new Set(words.trim().split(/\s+/));

/**
 * Names that need the words around them, besides those that the generated list has for being English words, very short
 * or rare: places, parts of the calendar, and what people type for something else.
 */
export const alsoWords = list(`
israel jordan lourdes chelsea paris india china sydney asia georgia kent devon london kingston lincoln chester preston bradley ashton austin brooklyn dallas milan verona florence vienna carlisle derby
kerry clare holland ireland wales kenya savannah carolina dakota virginia houston sunday friday monday easter christian frank lacey isis karma gypsy messiah jihad diesel nirvana legend unique
said sade happy minh khan shah begum singh kaur sultan sheikh imam roman lucky major sonny brogan buster bane zed diva dharma harper isla sienna siena cairo orlando troy alexa siri
`);

/** In the registers, but here never a name. */
export const neverNames = list(`
my an can do so of me he be we us go up no in on at it is am as by or if to the and for not you she her him his our was had has did get got let now out who how why all any too yet own mine meet long great happy truly made make more most
last best next that this there here then them they what when with from have your ur da dat di dis de la le el du des den per via vs etc man men ha ho oh ah eh hi ye ya yo yes see say saw sat set sit ran run put met lot
true good bad big old new one two six ten day way say week year seven major sir please thank sorry hello unknown neva nan nana gran mam mum dad pa ma
`);
