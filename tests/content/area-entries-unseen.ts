/**
 * Made-up entries by somebody who had not seen the cues, the weights or the other entries. When they were first tried,
 * 39 of the 44 about an area had a right one among those suggested, 39 of the 53 areas suggested were right, and 3 of
 * the 12 about nothing got one. Since then everyday words no longer lead to an area, and some cues were written with an
 * eye on what was wrong in general. The two of domain 9 are here because they were there: its areas are never suggested.
 * Change no label, and write no cue for one of these alone.
 */

import type { LabelledEntry } from './area-entries.ts';

export const entriesUnseen: readonly LabelledEntry[] = [
  [
    'New nurse asked me what a peer worker actually is and I made a right mess of it. Said something about being equals and hope. On the bus home I had the answer: I know this from the inside, we stand side by side, nobody is above anybody. Why do i only find the words afterwards',
    ['1.1'],
  ],
  [
    'Handover today, someone said "only a peer, no training". I said living through it taught me things no course did, and his mum knows more about him than any of us. Went quiet. Glad I said it, that is what we stand for even if my voice shook.',
    ['1.1', '5.3'],
  ],
  [
    'Thought about what made the difference when I was the patient. She treated me like a human, let me pick, did things with me not to me, never made promises she couldnt keep. Thats what i try to be for the lads now. Safe, equal, honest. Some days I manage it.',
    ['1.2'],
  ],
  [
    "Read up on psychosis tonight because he keeps describing things I never had, mine was always depression. Didn't know trauma, cannabis and no sleep can all feed it, or how many side effects the tablets have. I know my own illness inside out and hardly anything about other peoples.",
    ['2.1'],
  ],
  [
    'She flinched when I shut the door behind us. So I opened it and asked where she would like to sit and told her how long wed be and what would happen. Took ages to settle. Dont know what was done to her and I dont need to know, but feeling safe came first.',
    ['2.2'],
  ],
  [
    'Restraint on the ward before I got there. A lad I know was shaking in the corner afterwards, old stuff coming back for him from when he was little. I kept my distance, low voice, told him who I was and that he could say no to me sitting there.',
    ['2.2', '3.5'],
  ],
  [
    "someone asked me where she could go for debt help and a women's group nearby and I didnt have a clue. spent my lunch ringing round, now ive a list in my notebook: the food bank, the drop in, talking therapies waiting list is 14 weeks, crisis cafe opens at 6",
    ['2.3'],
  ],
  [
    'He asked whether they can really keep him here and I realised I dont properly understand the Mental Health Act. Looked up the difference between informal and detained, and the capacity stuff. Still fuzzy. Need to do the e-learning and find out our own policy before I give anyone a wrong answer.',
    ['2.4'],
  ],
  [
    'She said can I tell you something and you wont tell anyone. I had to stop her and say i cant promise that, if someone might get hurt i have to pass it on. She was annoyed then told me anyway. Went and checked with the lead what I should write down and what stays with me.',
    ['2.5'],
  ],
  [
    'Saw another peer worker chatting about a service user by name in the canteen, out loud, with visitors there. I felt sick. Told him after that people trust us with private stuff. Also his sister rang me wanting to know how he was and I had no permission to say a word.',
    ['2.5'],
  ],
  [
    'bruises on her arm again and she said the boyfriend takes her bank card every benefits day. I told her I was worried and would have to tell someone. Rang the safeguarding lead straight away and wrote it up within the hour. Not for me to investigate but my head wont stop',
    ['2.6'],
  ],
  [
    "The old lady's grandson is emptying her fridge and her purse, she laughed it off. Did I overreact by reporting it as abuse? Manager says better to raise a concern than sit on it. There was a kid in the house as well so the referral went to two places.",
    ['2.6'],
  ],
  [
    'He said everyone would be better off without him. I asked him straight out, are you thinking of killing yourself? He said yes, tablets saved up. Stayed with him and got the nurse, told her every word. Safety plan after. Came home and just stared at the wall.',
    ['2.7'],
  ],
  [
    "She showed me fresh cuts on her thighs and made me swear. I stayed steady, asked if they needed seeing to, asked if she wanted to die or just needed it to stop. Told her I'd let the staff know, she said ok. Need to read the self harm policy again before next shift.",
    ['2.7'],
  ],
  [
    'Team want him back on the training course by spring. He wants to sit in his garden and learn the names of the birds. I said its his life and his recovery, not our targets. What does a good day look like to you, I asked. He talked for half an hour about wrens.',
    ['3.1'],
  ],
  [
    'I told her about my own breakdown, the short version. Watched her face the whole time. It helped I think, she said i thought it was only me. But then I told her the hospital bit as well and that was for me not for her. Must think about how much I share and why.',
    ['3.2'],
  ],
  [
    'Asked to tell my story at the nurses training day. I said yes before thinking. Now awake at 2am wondering which bits I want strangers to have. Its mine. I could do just the part about what helped, and leave my dad out of it. Felt raw after the last time.',
    ['3.2'],
  ],
  [
    "our last meeting is coming up and ive grown fond of him. he asked for my personal number so we could stay mates. Said no as gently as I could and explained the line between us, and that I'd got something from it too. Awkward silence then he made a joke. We are ok I think.",
    ['3.3'],
  ],
  [
    "Turned up ten minutes late again and she let me have it. She was right. I said sorry properly, no excuses, and asked what would help us get back on track. We'd been drifting, me doing all the giving. Today felt like two people again instead of worker and client.",
    ['3.3'],
  ],
  [
    "His mum rang in bits, hasn't slept for a week, feels blamed by every professional going. I couldn't tell her anything about him but I could listen to how it was for her. Told her about carers assessments and the Thursday carers group. She said nobody had ever asked how she was.",
    ['3.4'],
  ],
  [
    'the husband sits in on every visit and answers for her. Today I asked him how he was coping and he welled up, hes been doing it all alone since her second baby. Asked her who else is around, she said an auntie. Maybe bring the whole family in.',
    ['3.4'],
  ],
  [
    "I talked too much. Played it back in my head: he'd start something and I'd jump in with advice. Tomorrow: shut up, let silences be, say back what I heard, ask open questions. When I finally stopped talking he told me the real thing right at the end.",
    ['3.5'],
  ],
  [
    "she was whispering and using one word answers so we swapped to writing notes to each other on the back of a menu. Checked I'd understood by reading it back to her. Nodded. First time she felt heard all week she said, and I barely said anything",
    ['3.5'],
  ],
  [
    "First time I've supported a trans man and I got his pronoun wrong twice. Apologised, moved on. He told me the ward had put him in a female bay. Also thinking about how Black lads on this ward get restrained more and believed less and how my white face lands with them.",
    ['3.6'],
  ],
  [
    "Went to the family's house and took my shoes off, ate what I was given. They dont call it depression, they say the evil eye and they've seen the imam. I didn't argue. Asked what it means to them and what would help. Our leaflets are no use in their world.",
    ['3.6'],
  ],
  [
    "He said whats the point, twelve admissions. I didn't cheerlead. Told him I could see he got up and shaved today, and that I'd hold on to the hope for both of us till he had some. At the end he asked if I'd be back next week. Small thing. Big thing.",
    ['4.1'],
  ],
  [
    "we went to the choir together, she'd not been out of her flat since March. I stood at the back pretending to sing. She sang. Next week her neighbour is going with her and im not needed, which is the point. Also looking at a volunteering thing at the animal sanctuary.",
    ['4.2'],
  ],
  [
    "Panic in the supermarket queue. We broke it down afterwards: what happened first, what she's done before that got her through. She counts tins. So we made a plan for next time in tiny steps, quiet hour first, then one shop on her own. Her ideas, all of them.",
    ['4.3'],
  ],
  [
    'Did her early warning signs today, we put them on a card: stops washing up, phones her ex, sleeps in the chair. Then what keeps her well: walking, radio, bed by eleven. One goal for the month, hers not mine, paint the bathroom door. Relapse plan on the fridge.',
    ['4.A'],
  ],
  [
    'Went with him to the meeting to see the doctor about changing meds. We wrote his questions down first and practised. The psychiatrist used long words so I asked her to say it plain. He understood what the choices were and picked for himself. Nine months on the waiting list for therapy though.',
    ['4.B'],
  ],
  [
    "She goes home Friday after five months and she's terrified. We walked round her empty flat, checked the boiler, made a list of who will ring on which day. Discharge should be happy. I told her I was the same, wanted out then wanted back in. And it means saying goodbye to me.",
    ['4.C'],
  ],
  [
    "Ran the Tuesday group on my own. One man talked over everybody and the quiet ones sank. I reminded them of the ground rules we'd made together, went round the circle, said its fine to pass. By the end two members were running it and i was just making tea",
    ['4.D'],
  ],
  [
    "disagreed with the social worker in front of everybody and it went badly. She thinks I'm undermining her. Asked for a word afterwards and we sorted it, sort of. Also been asked to do the drug charts count and cover reception, which is not my job. Need to say so at team meeting.",
    ['5.1'],
  ],
  [
    "Writing up notes on the system takes me longer than the visits. I read them out to him first so he could say what he wanted in. Handover went well though, they asked me for my view and listened. Feels like I'm part of this lot at last.",
    ['5.1'],
  ],
  [
    "spent all day between the GP, the housing office and the college. Nobody talks to each other. He had to tell it three times so I asked if he'd like one letter to give them all and we wrote it together. Set up a meeting with the housing support worker and our team.",
    ['5.A'],
  ],
  [
    'In the ward round they said "non compliant" and "attention seeking" like he wasn\'t there. I said when I did that I was frightened, maybe he is. Somebody changed the word in the notes. I try to bring the other side of it in without being rude.',
    ['5.3'],
  ],
  [
    'Nobody told her she could have an advocate or appeal. I got her the number for the IMHA and sat with her while she rang. She wants to make a complaint about how she was spoken to. I offered to help her write it but in her own words. She has a right to be heard.',
    ['5.4'],
  ],
  [
    "Shattered. Third night of bad dreams about work, snapping at the kids, skipping my meds. I know these signs, this is how it started last time. Told my manager I need a day and asked for shorter Fridays. Bath, phone off, no diary tomorrow. You can't pour from an empty cup.",
    ['6.1'],
  ],
  [
    "Supervision cancelled AGAIN. Six weeks now. I've a list of things I cant carry round any more. When we do meet it is all targets. Asked if I could have a peer supervisor as well, someone who has done the job, and said I'd bring what I want to talk about.",
    ['6.2'],
  ],
  [
    'Sat with someone in the crisis house through the worst of the night. Done the training now so I felt steadier. Mostly company: a blanket, tea, telling him it peaks and passes. The shift lead checked on us every half hour so it was never all on me.',
    ['7.B', '2.7'],
  ],
  [
    "Do I tell her I've been there too, or do I keep quiet? I could have gone either way today. Kept quiet. Looking back it was right for her but the same choice last month was wrong for him. There's no rule for it. You weigh it up in the moment and hope.",
    ['8.A'],
  ],
  [
    'The job advert said lived experience essential and then the interview panel asked why I had gaps in my CV. Occupational health form 9 pages. Nobody had sorted my reasonable adjustments or my contract by day one. No induction. It should not be this hard to start.',
    ['9.A'],
  ],
  [
    "Only peer worker in a team of fourteen, they haven't a clue what I'm for. No one prepared them. Manager is a nurse who's never supervised a peer, I'm drifting into being a cheap support worker. Asked if the trust could get a lead peer in and write the role down properly.",
    ['9.B'],
  ],
  [
    'Did the second day of the behavioural activation training. We practised helping someone fill in the sheet: what they did, how they felt. I can use it with one person so long as my supervisor watches. Strange being a peer and holding a worksheet, I want it to stay a chat.',
    ['7.A'],
  ],
  [
    'The 42 was late again and then three came at once. Stood in the rain by the bakery with a man who told me his whole theory of buses. Got a seat upstairs at the front, which is the best seat, and watched the roadworks the whole way into town.',
    [],
  ],
  [
    'Lunch was a cheese and pickle sandwich I made at six this morning and forgot in the fridge. So had chips from the van instead, extra vinegar, ate them on the wall with the pigeons. Salt all down my jumper. Nice break from the microwave smell in the kitchen.',
    [],
  ],
  [
    'proper storm last night, bins everywhere and the fence has come down on next doors side. spent the morning picking plastic bottles out of the hedge. forecast says more wind tomorrow. need to ring someone about the fence posts and find that hammer',
    [],
  ],
  [
    'Printer jammed from nine till eleven. Changed the toner, turned it off and on, pulled out one tiny corner of paper with tweezers. IT said to log a ticket. I logged a ticket about the ticket system being down. Then it just worked on its own, of course.',
    [],
  ],
  [
    'Car failed its MOT on two tyres and a wiper. £240. The garage man was nice about it and had a dog asleep on the counter. Will have to do without the weekend in Whitby this month. Walked home along the canal and saw a heron.',
    [],
  ],
  [
    'My football team went two nil up and lost three two, classic. Shouted at the telly. Made a big curry at half time and burnt the rice on the bottom of the pan. Pan is soaking. Going to bed early with a library book about lighthouses.',
    [],
  ],
  [
    'Tidied the cupboard in the office. Found eleven staplers, a Christmas hat, and a box of leaflets from 2014. Put the mugs in order of size. It took most of the afternoon and nobody will ever notice but the shelf looks lovely now.',
    [],
  ],
  [
    'Tomatoes are coming on at last, four red ones this morning, the slugs had the lettuce. Watered everything before it got hot. Swapped some beans for courgettes with the man on the next plot. Need netting and string from the shop on Saturday.',
    [],
  ],
  [
    'Train cancelled, replacement coach, two hours to go thirty miles. Podcast about volcanoes. The girl opposite was knitting something orange and very long. Bought an overpriced flapjack at the station and it was stale. Got in after dark and the heating was off.',
    [],
  ],
  [
    'New phone arrived, spent ages moving the photos over. Forgot the password for everything. Screen is too big for my thumb and the case is a horrible green. At least the battery lasts. Old one goes in the drawer with the other old ones.',
    [],
  ],
  [
    'Swimming at seven, pool nearly empty, forty lengths. Water was freezing because the boiler is playing up. Had porridge after in the little cafe with golden syrup. Legs like jelly all day on the stairs. Might try the other pool over by the park on Thursday.',
    [],
  ],
  [
    'the cat brought in a live mouse at 5am and let it go behind the washing machine. took the whole thing apart with a torch in my teeth. mouse still at large. got the humane trap from the hardware shop, peanut butter in, fingers crossed',
    [],
  ],
];
