/**
 * Made-up entries that the cues of content/suggestions were not tried on while they were written. No person in them
 * is real. Each with the areas that a peer supervisor might link; none for an entry about nothing in the framework.
 */

import type { LabelledEntry } from './area-entries.ts';

export const entriesApart: readonly LabelledEntry[] = [
  [
    'she asked me straight if id ever been sectioned. i said yes, once, a long time back, and left it there. she went quiet then said right, so you know. felt ok',
    ['3.2'],
  ],
  [
    'Told the group about my breakdown and halfway through I realised I was telling it for me. One lad looked frightened. I stopped but it was too late really.',
    ['3.2', '4.D'],
  ],
  [
    'got home and couldnt eat. kept seeing his arms. rang my sister. think i need a few days away from that ward, not sleeping great again',
    ['6.1', '2.7'],
  ],
  [
    'Third Sunday this month I have said yes to a shift. My own CPN says slow down. I know the signs, I get snappy and stop cooking.',
    ['6.1'],
  ],
  [
    'My manager cancelled our one to one again. Six weeks now. I have a list of things in my bag I wanted to go through with her and nobody to say them to.',
    ['6.2'],
  ],
  [
    'Clinical supervisor wanted me to talk about risk the whole hour. I wanted to talk about how it feels being the only peer. Dont know how to ask for that',
    ['6.2', '5.1'],
  ],
  [
    'The nurse in charge asked me to sit on a one to one obs because they were short. I said its not my role. She rolled her eyes. I ended up doing it anyway.',
    ['5.1', '8.A'],
  ],
  [
    'At handover somebody said "oh him, attention seeking again". Everyone laughed. I used to be him. I said nothing and hated it.',
    ['5.4', '5.3', '5.1'],
  ],
  [
    'In the MDT I was asked what I thought for the first time. I said maybe he is bored rather than noncompliant. The consultant wrote it down!',
    ['5.3', '5.1'],
  ],
  [
    'She wanted to see her notes and nobody would tell her how. We looked up the form together and filled it in. She also rang the advocate.',
    ['5.4'],
  ],
  [
    'He did not know he could appeal his section. I printed the tribunal leaflet and we read it line by line in the garden.',
    ['5.4', '2.4'],
  ],
  [
    'Last visit today after nine months. We had a cuppa at the cafe where we started. I nearly cried in the car. He gave me a drawing',
    ['4.C'],
  ],
  [
    'Funding has been pulled so I have two weeks to finish with everyone. Some of them I havent told. How do you say bye in a fortnight',
    ['4.C'],
  ],
  [
    'He is going home from the ward on friday, and is scared stiff. We wrote down who he can ring on the first night and what is in the fridge',
    ['4.C', '4.A'],
  ],
  [
    'Wrote her wellness plan together. Early signs: stops opening the post, wears the same jumper. She laughed at that one. She picked who gets a copy.',
    ['4.A'],
  ],
  [
    'He wants to run 5k by easter. I would have picked something smaller but its his goal. We broke it down. Step one: buy socks',
    ['4.A', '4.2'],
  ],
  [
    'Sat next to her at the ward round. She had three questions on a card about the tablets. They answered two. She asked the third one again. So proud',
    ['4.B'],
  ],
  [
    'Care plan meeting and it was all written already. He had not seen it before. I asked could we start again from what he wants. Silence.',
    ['4.B'],
  ],
  [
    'New group tonight, eight came. One man talked for half of it and i did not know how to stop him. two people left at the break. need ground rules',
    ['4.D'],
  ],
  [
    'We went to the allotment. She has not been out since March. Mud everywhere, she was grinning. Says she will go again on her own next week',
    ['4.2'],
  ],
  [
    'Been trying out breathing and a list for when the panic comes on the bus. He made it four stops. last week it was one. small steps',
    ['4.3'],
  ],
  [
    'He says he is back to square one after drinking at the weekend. i said did anything go different this time. he rang someone on the sunday. he had not noticed',
    ['4.1', '3.1'],
  ],
  [
    'Her mum rang me wanting to know what was said. She is worn out and scared. I listened but could not tell her. Gave her the carers line.',
    ['3.4', '2.5'],
  ],
  [
    'Met his wife at the door. She does everything for him, no break in a year. Nobody asked her how she is. I told her about a carers assessment',
    ['3.4'],
  ],
  [
    'I talked too much today. Every time there was a gap I filled it. When I finally shut up she said the real thing. Must learn to sit with silence',
    ['3.5'],
  ],
  [
    'Interpreter did not turn up so we used a phone and drew pictures. He prays at one so i moved our time. I realise I never asked before',
    ['3.6'],
  ],
  [
    'As a white bloke i thought i got what he meant about being stopped by police. I did not. he was kind about it. need to read and listen more',
    ['3.6'],
  ],
  [
    'She sent me a friend request on facebook and a birthday card. I like her. We talked about what we are to each other and that i am paid to be here. awkward',
    ['3.3'],
  ],
  [
    'Noticed today that i was telling her what to do. She said you sound like my nurse. ouch. we laughed but she is right, it was not equal',
    ['3.3'],
  ],
  [
    'He told me he has been thinking of ending it. I asked him straight. I stayed, told him I had to let the duty nurse know and went with him. Shaking after',
    ['2.7', '7.B'],
  ],
  [
    'She said her son takes her bank card and shouts at her. I told her I would need to pass it on. Spoke to the safeguarding lead the same day',
    ['2.6'],
  ],
  [
    'He said promise you wont write this down. I said I cant promise that before I hear it. He told me anyway. Then I had to think what goes in the notes',
    ['2.5'],
  ],
  [
    'Looked for somewhere she could go for debt advice and a warm space. Found the CAB closed wednesdays. made a list of whats open near her for next time',
    ['2.3', '5.A'],
  ],
  [
    'He flinched when the door slammed. Later he said it takes him back. We moved to the room with the window and i sat so he could see the door',
    ['2.2'],
  ],
  [
    'He hears voices and does not call it illness, he calls it his gift. I had to let go of my own ideas of what psychosis is',
    ['2.1', '3.6', '3.1'],
  ],
  [
    'What do i stand for in this job? hope, being alongside, nobody left behind. Today i acted like a member of staff with a lanyard. Values day needed',
    ['1.1', '1.2'],
  ],
  [
    'She was pacing and shouting in the crisis house kitchen at 2am. I kept my voice low and asked did she want the others gone. Sat on the floor with her til it passed',
    ['7.B'],
  ],
  [
    'Used a bit of the motivational interviewing course today. Felt like a script. She could tell. I think i went from peer to therapist for ten minutes',
    ['7.A', '7.C'],
  ],
  [
    'The policy says no lifts. It was dark, sleeting, and the last bus had gone. I gave her one. I do not know if that was the right call. told my lead in the morning',
    ['8.A', '2.4'],
  ],
  [
    'Rang the housing association with him on speaker, then the recovery college. Each said the other one does it. we got a name in the end at the charity next door',
    ['5.A', '2.3'],
  ],
  [
    'The bus was late again and I got soaked. Had to buy new tights in the petrol station. Chips for tea, early night, thats it really.',
    [],
  ],
  [
    'Laptop would not update so i spent two hours on hold to IT. They want me to bring it in on thursday. No parking there of course',
    [],
  ],
  [
    'Did my mileage and expenses for november, finally. Found the receipt for the car park in my coat. Need new batteries for the torch',
    [],
  ],
  [
    'Lovely walk to work today, frost on everything and a robin on the gate. Bought a better flask. The heating in the office is broken',
    [],
  ],
  [
    'Fire drill at ten, cold outside, someone had brought biscuits. The alarm test is every tuesday now. Printer jammed twice before lunch',
    [],
  ],
  [
    'Need to book annual leave before the system closes. Also the dentist, and the cat has to go to the vet at four. Milk, bread, stamps',
    [],
  ],
  [
    'Watched the match at my brothers. We lost. He has painted the hall yellow and it looks like custard. Back to work tomorrow',
    [],
  ],
  [
    'New door codes from monday. Moved my desk by the window, nicer light. The kettle trips the switch so use the other socket',
    [],
  ],
  [
    'Statutory training done, manual handling and food hygiene. The video froze at 80 per cent so I had to start it over. Certificate printed',
    [],
  ],
  [
    'Car failed its MOT. The garage wants four hundred quid. Might cycle in for a bit until payday if the rain stops',
    [],
  ],
  [
    'Tried the new noodle place at lunch with Sam. Far too salty. Walked back along the canal and saw a heron. Nice',
    [],
  ],
  [
    'Signed off sick form scanned and posted. Pay slip looks wrong, tax code again. Email payroll on monday morning',
    [],
  ],
];
