/**
 * First names that are also something else. Kept by hand; folded, one space apart. Words of everyday English that are
 * not here are taken for words.
 */

const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter(Boolean));

/** Far more often a person than the thing, also without a capital; after 'the' or 'a' it is the thing. */
export const mostlyNames = list(`
harry ruby jade peter jay eve maria lee martin dean victor sally dolly glen matt mike eddy rob bob ken sue molly
teddy billy bobby jimmy tony tom terry dale troy roger noel phoebe felicity josh sonny jenny jackie john meg derrick jarred carmine randy barry brad colleen marina
viola gail florence ester earl paisley piers clement rhea colin ross dick rick hank gus nat kit graham nelson martina pat sid danny
abbey aria maxim paddy savanna beau verity hector jock gabby ali matty tim tams ed
ray al dee ty lou jo mo max jan mel kay bea dot di nic val viv vi fran sol abi bev deb ellie bryn cooper tanner carter taylor tyler piper brook brooke reid
leo rory eva ayan amin noor iman hassan sara mandy stan vic ron don nick
`);

/** Of those, the ones that are feelings and virtues: 'hope was gone' and 'with grace' say nothing of a person. */
export const abstractNames = list(`
hope grace joy faith love peace patience charity comfort justice mercy liberty harmony blessing precious glory victory prudence temperance serenity constance bliss heaven honour pride promise praise favour chance gift miracle
destiny trust trinity melody sunshine summer autumn winter spring storm april may june august sunday friday
`);

/** Names that are places too: 'in jordan', 'from georgia'. */
export const placeNames = list(`
israel jordan lourdes chelsea paris india china sydney asia georgia kent devon london kingston lincoln chester preston bradley ashton austin brooklyn dallas milan verona florence vienna carlisle derby kerry clare
holland ireland wales kenya savannah carolina dakota virginia houston troy
`);

/** Things that come and go, in the weather, the post and the week: 'bill came', 'dawn was near'. */
export const thingNames = list(
  `dawn bill grant sunny art misty stormy penny amber crystal star sky rain snow storm melody summer autumn winter spring may april june august sunday friday page sage jewel`,
);

/** Plants, birds and songs: 'ivy on the fence', 'carol singing'. Names only where something shows a person. */
export const plantNames = list(
  `lily lilly holly poppy daisy ivy heather hazel robin carol rosemary jasmine laurel basil flora iris violet olive rowan willow fern`,
);
