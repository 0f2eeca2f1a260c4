/**
 * Words of the BIP-39 list that a new recovery code does without: its twelve words are read, written down and learnt by
 * people who may have lived through what these name. A code that holds them still opens.
 */

export const woundingWords: ReadonlySet<string> = new Set(
  `
abuse armed assault attack battle belt betray blade blast blood bomb bullet crash crime cruel crush damage danger destroy
enemy evil execute fatal force gun harsh horror hunt hurt inflict injury kick knife liar monster nasty neglect pistol
punch razor rifle riot scare shock shoot shove siege slam spy strike submit sword trap trigger vicious warfare weapon whip
wreck wrist

accuse admit arrest cage control guard guilt illegal inmate isolate judge lawsuit obey observe patrol penalty police
prison recall risk section sheriff siren suspect trial

addict alcohol anxiety asthma chronic clinic crazy disease disorder dizzy doctor electric fatigue fever hazard hospital
ill illness inject insane mad normal nurse panic patient pill sick symptom virus

acid casino cigar crack dose drink gas lottery smoke tobacco wine

abandon accident cliff cradle demise divorce expire ghost grief infant jump orphan skull tragic toddler

baby birth brother child dad daughter family father husband marriage mom mother parent sibling sister wedding wife

diet fat heavy hungry slender slim

afraid alien alone anger angry awful blame bleak blind broken burden chaos cry denial deny despair dirt dismiss dumb empty
exclude exhaust exile expose fault fragile fury garbage gloom gossip ignore junk lazy lonely misery poverty regret reject
sad sadness silly struggle suffer trash trouble ugly unable unfair unhappy upset urge useless waste weird worry wrong
`
    .trim()
    .split(/\s+/),
);
