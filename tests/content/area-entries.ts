/**
 * Made-up entries, typed as people type on a phone. No person in them is real. Each with the areas that a peer
 * supervisor might link; none for an entry about nothing in the framework. The cues of content/suggestions were tried
 * on these while they were written, so that they say little of how well other people's entries fare.
 */

export type LabelledEntry = readonly [text: string, areas: readonly string[]];

export const entries: readonly LabelledEntry[] = [
  [
    'cried in the car after shift. nobody died nothing like that just tired of holding it. need to eat something and go to bed',
    ['6.1'],
  ],
  [
    'Told her about my own admission. It was a bit longer than I meant. She said it helped to know I got out of there.',
    ['3.2'],
  ],
  ['Kept my story to myself today. He was in no state to hear it and neither was i to be honest', ['3.2']],
  [
    'A nurse told me to go in and "do your lived experience bit". I am not a performing seal. Did not share anything in the end',
    ['3.2', '5.1'],
  ],
  [
    'i have been taking it home. dreaming about the ward. partner says im distant. going to take the leave i am owed',
    ['6.1'],
  ],
  [
    'anniversary of my own overdose this week and i was put on the crisis line rota. should have asked for something lighter. ringing my GP',
    ['6.1'],
  ],
  [
    'Said no to an extra shift and the sky did not fall in. Went swimming. I could feel myself come back a bit',
    ['6.1'],
  ],
  [
    'Supervision today. For once I brought something, the thing about the locked door, and we really thought about it. Came out lighter.',
    ['6.2'],
  ],
  [
    'my supervisor keeps checking her phone. i stop talking. I want to say something but shes also the one who signs my probation',
    ['6.2'],
  ],
  [
    'want to take to supervision: why do i always go soft with the younger ones. not sure my line manager is the right person',
    ['6.2'],
  ],
  [
    'They put me on the rota as a support worker again. Escorts, obs, fetching tea. This is not peer work and no one seems to know what peer work is',
    ['5.1', '9.B'],
  ],
  [
    'New OT asked what I do here. I stumbled. Need a one line answer about what a peer brings to the team',
    ['5.1'],
  ],
  [
    'The team were deciding about her in the meeting. I said what does she want? Nobody had asked. I offered to ask her, and did.',
    ['5.3', '4.B'],
  ],
  [
    'they keep saying "frequent flyer" in the office. today i said i was one of those. Long silence. Then the OT said fair point',
    ['5.3', '5.4'],
  ],
  [
    'He was refused a phone call by the agency staff. Told him he has the right to one and how to make a complaint, went with him to PALS',
    ['5.4'],
  ],
  [
    'She got treated differently in A&E once they saw her diagnosis. That stigma. I wrote it down with her so she could complain if she wants',
    ['5.4'],
  ],
  [
    'Explained what an IMHA is. He thought the advocate worked for the hospital. She came the same afternoon, brilliant',
    ['5.4', '2.4'],
  ],
  [
    'our last session. we had known it from the start but still. we each said one thing we take with us. i was a bit lost after',
    ['4.C'],
  ],
  [
    'I am leaving this job in a month and i have to tell the people i see. practised how to say goodbye with a colleague',
    ['4.C'],
  ],
  [
    'Discharge was brought forward by a week. She panicked. We made a plan for the first weekend home and i will ring on monday',
    ['4.C'],
  ],
  [
    'Did a WRAP with him. He wrote his triggers in green and what helps in blue. He has kept it in his own kitchen drawer',
    ['4.A'],
  ],
  [
    'Goal setting. She said she wants to hold her grandson. All the forms want something measurable. We put it as she said',
    ['4.A'],
  ],
  [
    'He keeps his early warning signs on the fridge. Spotted two this week and rang before it got bad. did it all himself',
    ['4.A'],
  ],
  [
    'Went with her to the psychiatrist because she freezes. We had a list. She asked about coming down on the meds, and he listened',
    ['4.B'],
  ],
  [
    'Helped him get ready for his CPA review. He decided who sits where and who speaks first. They looked surprised',
    ['4.B'],
  ],
  [
    'He wants to change medication and they wont hear it. I dont know about tablets so we wrote his questions down for the pharmacist',
    ['4.B'],
  ],
  [
    'Ran the Tuesday group by myself. Two people clashed over politics. We went back to what the group agreed at the start and it settled',
    ['4.D'],
  ],
  [
    'first time co-facilitating. the quiet one spoke at the very end, just one line, and the whole room waited for him',
    ['4.D'],
  ],
  [
    'We found a choir that meets in the library. She stood outside for ten minutes then went in. Sang alto. Beaming.',
    ['4.2'],
  ],
  [
    'He has been lonely since the dog died. Volunteering at the rescue centre came up. we are going to look at it wednesday',
    ['4.2'],
  ],
  [
    'She wanted to cook again so we did the curry from her mums recipe. Burnt the onions. She ate two plates of it',
    ['4.2'],
  ],
  [
    'Panic attack in the queue at the post office. We counted things we could see. After it he told me what he would do next time',
    ['4.3'],
  ],
  [
    'She was overwhelmed by the letters so we sorted them in three piles and picked one problem. Rang them there and then.',
    ['4.3'],
  ],
  [
    'He relapsed and was ashamed. I said setbacks are part of it. He worked out what had been different this time',
    ['4.1', '3.1'],
  ],
  [
    'what does recovery mean to you i asked. She said getting my front door key back. not a word about symptoms',
    ['3.1', '4.1'],
  ],
  [
    'He said the voices can stay so long as he can work. I was stuck thinking they had to go. It is his recovery not mine',
    ['3.1', '2.1'],
  ],
  [
    'I wanted to hurry her, she wanted to sit. Went at her pace. It took an hour to choose a jumper and that was the session',
    ['3.1'],
  ],
  [
    'Her dad shouted at me in the corridor. He is terrified, that is all. I sat with the family after and just heard them',
    ['3.4'],
  ],
  [
    'Brother is the main carer and works nights. He asked me who looks after me then. I had no answer. Found a carers group for him',
    ['3.4'],
  ],
  [
    'listened for a whole hour and said maybe ten words. she said nobody has let her finish a sentence in weeks',
    ['3.5'],
  ],
  [
    'I kept jumping in with advice. Caught myself. asked an open question and waited. He told me about his brother',
    ['3.5'],
  ],
  [
    'body language all wrong today, i sat there arms crossed because i was cold and she thought i was angry',
    ['3.5'],
  ],
  [
    'She is trans and the ward had the wrong name on her door. We got it changed. I asked which pronouns and should have done so sooner',
    ['3.6', '5.4'],
  ],
  [
    'He is Somali, I am not, and I had assumed he would want to go to the mosque. He hates the mosque. my assumptions again',
    ['3.6'],
  ],
  [
    'racism on the bus on our way. I froze. we talked about it after, he said it is every week. I have never had to think about it',
    ['3.6'],
  ],
  [
    'He wanted my phone number. we have got close. I said how about we look at what we both want from this. felt like a friendship and its not quite',
    ['3.3'],
  ],
  [
    'Power thing. I have keys and she does not. She joked about it. I said it out loud and it made it more equal somehow',
    ['3.3'],
  ],
  [
    'we learned from each other today, she taught me to knit while we talked. It goes both ways. Mutual, proper',
    ['3.3'],
  ],
  [
    'She said she would be better off dead. I asked about suicide, she had a plan. Stayed with her and told the nurse in charge straight away',
    ['2.7'],
  ],
  [
    'saw fresh cuts on her arm and did not flinch. asked if she wanted to clean them. told her I would have to say something to the team',
    ['2.7'],
  ],
  [
    'An agency worker grabbed a lady by the wrist. It was abuse. Reported it to the safeguarding lead and wrote it down as they asked',
    ['2.6'],
  ],
  [
    'Kids in the house and he is drinking again and they go hungry. I had to raise a safeguarding concern. Told him first. He was furious',
    ['2.6'],
  ],
  [
    'His sister asked how he was in the shop. I couldnt say i even know him. Confidentiality in a small town is hard',
    ['2.5'],
  ],
  [
    'She asked me to keep a secret from the team. I explained what I have to share and what stays between us. She chose not to tell me',
    ['2.5'],
  ],
  [
    'Found out about the food bank, the recovery college and the night cafe. Put the times on a card he can keep in his wallet',
    ['2.3'],
  ],
  [
    'He had never heard of the crisis cafe down the road. I signposted him to it and the drug and alcohol service',
    ['2.3', '5.A'],
  ],
  [
    'restraint on the ward this morning. She was shaking after, it was like before, she said. trauma all over again. No one asked what happened to her',
    ['2.2'],
  ],
  [
    'Asked before i sat down, asked before i shut the door. after what she has been through choice matters. small things',
    ['2.2'],
  ],
  [
    'Read up on bipolar because she asked. The leaflet was all symptoms. She said it leaves out the good bits. We made our own',
    ['2.1'],
  ],
  [
    'Code of conduct says no gifts over five pounds. She knitted me a scarf. It is worth more than that. Asked my manager about the policy',
    ['2.4', '3.3', '8.A'],
  ],
  [
    'section 17 leave was cancelled with no reason. I looked up what the Mental Health Act says and who decides it',
    ['2.4', '5.4'],
  ],
  [
    'Values. We say hope and mutual respect and then talk about people like they are parcels. I want to live the values not laminate them',
    ['1.1', '1.2'],
  ],
  [
    'Crisis house night. He was pacing, could not stop talking, thought they were coming for him. I stayed calm and slowed everything down',
    ['7.B'],
  ],
  [
    'tried the CBT worksheet with him like on the course. didnt sit right. am i a peer or a mini therapist',
    ['7.A'],
  ],
  [
    'did the open dialogue training. network meeting with the whole family and we reflected in front of them. still learning the approach',
    ['7.C', '7.A'],
  ],
  [
    'Two right answers and no rule for it. Stay with her and miss the meeting or go and leave her crying. I stayed. Was it the right call?',
    ['8.A'],
  ],
  [
    'Joint visit with the housing worker and the social worker. Three of us in a tiny lounge. We agreed who does what so he is not told five things',
    ['5.A'],
  ],
  [
    'Rang the charity that took her referral. they lost it. rang again. It is all gaps between services and people fall in',
    ['5.A'],
  ],
  [
    'Train cancelled. Got in at ten. Whole morning gone. Had a bacon roll from the van to make up for it, brown sauce',
    [],
  ],
  [
    'My password expired and the helpdesk was engaged for an hour. In the end I used the spare laptop, which smells of soup',
    [],
  ],
  [
    'Car park full so I left it by the church and walked. Rain. Shoes ruined. Must get the boots out of the loft',
    [],
  ],
  [
    'Filled in the travel claim, ordered a new lanyard, emptied the fridge of everything with fur on it. Friday sorted',
    [],
  ],
  [
    'The new office is up three flights of stairs. View of the gasworks. Someone has bagged the good chair already',
    [],
  ],
  [
    'Birthday cake in the staff room, coffee and walnut. Jan is sixty. Sang badly. Took a slice home for the kids',
    [],
  ],
  [
    'Half term next week, need to swap my wednesday. Swimming lessons start at five. Put the bins out tonight',
    [],
  ],
  [
    'E learning on fire safety and display screens. Passed both. Adjusted my chair. The mouse is too small for my hand',
    [],
  ],
  [
    'Dentist at nine, then straight in. Numb face till lunch. Soup. Emails, emails, emails. Home by six, telly',
    [],
  ],
  [
    'Phone contract is up. Looked at three shops on my break and they all want two years. Might just keep the old one',
    [],
  ],
  [
    'Snow! Half the buses off. Walked in wearing two coats. The boiler man came at last. Had toast by the heater',
    [],
  ],
  [
    'Ordered printer paper and pens. The stock cupboard door sticks. Somebody has moved the stapler again, it is always tuesday',
    [],
  ],
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
  [
    'New psychologist asked where i trained. i said in my own bedroom for eleven years. Living it is a qualification too, no certificate on the wall for it. She smiled, took it well',
    ['1.1', '3.2'],
  ],
  [
    'She had already worked out what gets her to sleep: radio 4 and a hot water bottle on her feet. Nobody had ever asked. I nearly suggested a leaflet. It was her choice and her own way of getting by',
    ['1.2', '4.A', '4.3'],
  ],
  [
    'Weve been talking about what keeps people going. for her its the neighbours cat and feeling rested. good sleep makes more difference than anything on her chart she reckons',
    ['2.1', '4.A'],
  ],
  [
    'I asked if he wanted the door open or shut, told him what the meeting was for and how long. He said that is the first time he has felt safe in this building',
    ['2.2'],
  ],
  [
    'found out that the talking therapies place takes people without a gp letter but the wait is 14 weeks. told him honest. he rang himself in front of me',
    ['2.3'],
  ],
  [
    'She wanted me to fill in her PIP form. I am not supposed to. Checked the handbook, it is outside what I am employed for so asked my team lead who does that',
    ['2.4', '5.1'],
  ],
  [
    'bumped into someone i support at the temple with my aunties. awkward. we nodded. what are the rules when you live in the same two streets as everyone',
    ['2.4', '3.3', '2.5'],
  ],
  [
    'His sister told me something about his drinking and begged me not to say it was her. I have it in my head now and i cant use it or can I. need to ask about who it belongs to',
    ['2.5', '3.4'],
  ],
  [
    'First meeting with J. Said what I do, who I tell, what gets typed up afterwards. Then asked if she still wanted to meet. She had a think. She said yes but not the childhood stuff',
    ['2.5'],
  ],
  [
    'There is no food in the flat, no heating, mould up the wall and he says hes fine. He has stopped washing. Reported it to my lead as self neglect. I was not sure but they said right to',
    ['2.6'],
  ],
  [
    'new people keep turning up at his flat, they have his spare key, he has a new phone he wont talk about. something off. rang the safeguarding lead to talk it through',
    ['2.6'],
  ],
  [
    'She told me where she would go and when. We rang the duty worker together from the car and they came. We talked about the next hour only. I went home and sat on the stairs',
    ['2.7', '7.B'],
  ],
  [
    'He is "not engaging" they say. He has two kids, is behind with rent, and the lift is broke, nine floors up. Of course he is not engaging. What is round him matters more than his attitude',
    ['3.1'],
  ],
  [
    'same diagnosis same hospital even, so i thought i knew. her story went somewhere else completely. i shut mine up and listened and was surprised three times',
    ['3.2', '3.5'],
  ],
  [
    'we have got a bit too comfy. she texts at ten at night. that wasnt what we said at the beginning so tomorrow we are going to look at it again together',
    ['3.3'],
  ],
  [
    'Met on the bench by the bowling green today not the clinic. He talked so much more. Had told the office where I was. Want to do it again if the boss agrees',
    ['3.3', '2.4'],
  ],
  [
    'his mum can tell three days before anyone when hes going downhill, he hums. Nobody ever writes it down. she said so and i said it should be, and asked him',
    ['3.4'],
  ],
  [
    'as she got her coat on she said oh and my benefits have stopped. The big thing at the door again. Next time i am asking at half past, is there anything you havent said',
    ['3.5'],
  ],
  [
    'I booked the upstairs room. He uses a stick. I felt so stupid. Also two buses and he is on a zero hours job. Need to think about who cannot come when i choose a place',
    ['3.6'],
  ],
  [
    'The Kurdish cafe round the corner let me sit and ask questions about Newroz. Half our caseload is from there and i knew nothing about how they live. He filled in the rest himself',
    ['3.6'],
  ],
  [
    'What would a good year look like i asked. She said a dog, a job with a till, and not having to explain herself. Wrote it on the back of a receipt',
    ['4.1', '3.1', '4.A'],
  ],
  [
    'He has nobody who isnt paid to see him. That hit me. We thought of the lads from his old five a side. He texted one while i was sat there. He got a reply!',
    ['4.2'],
  ],
  [
    'I could see the answer straight off, ring the landlord. Bit my tongue. He came up with asking his neighbour to come with him and that was better than mine',
    ['4.3', '3.5'],
  ],
  [
    'Showed her how to make her profile private on the app for moods. She had been posting everything with her name on. She likes the online group so she wants to stay in it but safer',
    ['4.A'],
  ],
  [
    'we went through the three things on offer, what each one would ask of him, how long hed wait. i didnt know about one so i said so and looked it up after',
    ['4.B', '2.3'],
  ],
  [
    'She goes from the childrens team to adults on her birthday. Like falling off a cliff she says. I asked how she really is and she cried. Told the team how worried i was',
    ['4.C'],
  ],
  [
    'One of the men in the circle broke down and said he did not want to be here any more. We slowed right down. I told everyone what i had to do. Rang round them all after. Then rang my co host',
    ['4.D', '2.7'],
  ],
  [
    'Two years in and i am starting to talk like them. Caught myself saying DNA in the kitchen. I am one of the team and i am still a peer, both',
    ['5.1', '1.1'],
  ],
  [
    'good week. the OT, the nurse and me each did our own bit for her and told each other. She noticed. She said for once you lot talk',
    ['5.1'],
  ],
  [
    'The college wanted to know her history before the interview. I asked her what she is happy for them to have. Just the bit about needing breaks she said. so thats all i sent',
    ['5.A', '2.5'],
  ],
  [
    'Consultant said recovered means no symptoms for six months. I said with respect it is her that says what it means. Bit of a stand off, then he asked me to say more',
    ['5.3', '3.1'],
  ],
  [
    'he wanted to know if he has to take the depot, if he can say no. I did not know the law so we found the page and took it to the ward pharmacist and his solicitor',
    ['5.4', '4.B', '2.4'],
  ],
  [
    'She was worried about the side effects but did not want to make a fuss. we practised it, then went together to the nurse and she said it in her own words',
    ['5.4', '4.B'],
  ],
  [
    'I was sharp with him. Its the smell in that flat, it is my dads flat all over again. That is mine not his. Having friday off and ringing my sponsor',
    ['6.1'],
  ],
  [
    'making a list for thursday with my supervisor. one thing that went well, one i am stuck with, one where i honestly could have gone either way',
    ['6.2'],
  ],
  [
    'he says the thought diary makes him feel marked like homework. fair enough. we ditched it and he drew it instead. ask more as we go along',
    ['7.A'],
  ],
  [
    'Now that its over we sat with his nurse and put down what the next bad night should look like: who to call, who not to, tea not questions',
    ['7.B', '4.A'],
  ],
  [
    'second day of the training for the new method. they say do it exactly like the book. my trainer is the only one who can sign it off so i am not using it yet',
    ['7.C'],
  ],
  [
    'I keep telling the story of tuesday as if i was a hero. I was alright. i also left the gate open. Put both down, and next time check the gate',
    ['8.A'],
  ],
  [
    'had the words on the tip of my tongue, me too, and then looked at her face and thought not today. I think that was right. might be another time',
    ['8.A', '3.2'],
  ],
  [
    'Neighbours are having a loft done, hammering since eight. Went to the library to get some peace and it was toddler singing hour',
    [],
  ],
  [
    'Flu jab this morning, arm like a brick. Queue out of the door. They gave us a sticker like we were five, I have put mine on the fridge',
    [],
  ],
  [
    'the new bins came, four of them now, no one knows what goes in which. Rang the council about it and was number 31 in line',
    [],
  ],
  [
    'Team away day lunch choices are due by noon. I put veggie. Last year it was egg sandwiches in a lay by, never again',
    [],
  ],
  [
    'Great gig last night, ears still ringing, got the last tram with seconds to spare. Hoarse at work. Honey and lemon all day',
    [],
  ],
  [
    'Finally got my parking permit, the photo makes me look like a burglar. Windscreen cracked though. Insurance on hold for forty minutes',
    [],
  ],
  [
    'Pub quiz with the gang. Came second by one point, it was the flags round that did for us. Crisps for dinner, no regrets',
    [],
  ],
  [
    'Boots leak. Socks on the radiator in the staff room. Someone complained about the smell. Buying new ones saturday, in the sale',
    [],
  ],
  [
    'We disagreed about god for half an hour and both came out of it knowing more. No one was the expert. I do not think he has been argued with as an equal for years',
    ['1.1', '3.3', '1.2'],
  ],
  [
    'He has not spoken to his sister since the admission. He wanted to, so we wrote a postcard. She rang. I did nothing really but there is a whole life out there that is not us',
    ['1.2', '4.2', '3.4'],
  ],
  [
    'she has had that pain in her side since summer and each time they put it down to anxiety. i said have you had it looked at, your body i mean. she booked the doctor',
    ['2.1'],
  ],
  [
    'third time no answer at the door. then a note through: its not you, its the building, last time they held me down there. So i am going to offer the park',
    ['2.2'],
  ],
  [
    'What she needed was not us at all, it was a lock changed and someone who knows about leaving a violent man. Found the number of the womens place and she took it',
    ['2.3', '2.6'],
  ],
  [
    'He kept asking can they keep me here, who says so, for how long. Got the booklet on the Act and we looked at it over toast. He had not heard of the nearest relative',
    ['2.4', '5.4'],
  ],
  [
    'they gave her the wrong tablet and nobody was going to tell her. i said she has to be told, its the rules now. asked who i go to about it. the lone visits thing too',
    ['2.4', '5.4'],
  ],
  [
    'I told. He had asked me not to, but he had talked about going round there with a knife. I said to him that i would before i did. He has not looked at me since',
    ['2.5', '2.7', '2.6'],
  ],
  [
    'she didnt want anyone to know about the bruises but theres a baby. I had to put that first. Explained why, rang it in with her sat next to me',
    ['2.6', '2.5'],
  ],
  [
    'What that lad told me about the children’s home. It has got into me. I said i was fine at handover. I am not. It was too near to my own. Going to ask for an hour with Dee',
    ['6.1', '2.6', '6.2'],
  ],
  [
    'Our lead for it is on leave and the cover is off sick. Who do you tell then? took me forty minutes to find out. writing the number inside my locker',
    ['2.6'],
  ],
  [
    'saw the plaster and the long sleeves in july. asked, no fuss, the way you would ask about a bad back. She said last night. Then she told me the rest',
    ['2.7', '3.5'],
  ],
  [
    'They handed him a plan he had no hand in and wonder why it is in the bin. He knows what would work. I said if he wrote half of it he would do half of it',
    ['3.1', '4.B'],
  ],
  [
    'Told him cold showers did it for me. He looked at me like I was mad, said that would be my idea of hell. fair. it was just what one bloke tried',
    ['3.2'],
  ],
  [
    'I get to go home at five and she doesnt. I have read her file and she has not read mine. she said so today, not nasty. We just looked at that for a bit',
    ['3.3'],
  ],
  [
    'said id ring monday and forgot. Rang tuesday and owned up. It matters more than the good stuff, keeping your word. He was cool with me and then he made a joke',
    ['3.3'],
  ],
  [
    'I looked after my nan for six years so when he said you wouldnt understand i told him a little bit. not all, some of it is hers',
    ['3.4', '3.2'],
  ],
  [
    'asked who his people are and he said the man in the corner shop. Not his dad, not the brother on the form. So its the man from the shop who gets invited',
    ['3.4'],
  ],
  [
    'slowed right down, short sentences, drew it. He has had a bang on the head in the past so words take time to land. I asked him what works and he said just that',
    ['3.5', '3.6'],
  ],
  [
    'Five questions in a row. It was like the dole office. I heard myself do it and stopped and we watched the ducks and then he told me',
    ['3.5'],
  ],
  [
    'she would rather have a woman and after sunset this month because she is fasting. easy, all we had to do was ask. moved it to seven',
    ['3.6'],
  ],
  [
    'Someone on the ward called me a name that i am not writing down. The shift lead pretended not to hear. It was about my skin. Talking to my union rep',
    ['3.6', '5.4', '6.1'],
  ],
  [
    'He told it all out of order, with dragons in. The form wants dates and words like episode. I left it how he said it. it is his story to tell',
    ['4.1', '3.1', '3.5'],
  ],
  [
    'Third time at the boxing gym and i only went as far as the door. next week he says just drop me at the corner. that is how it should go, less and less of me',
    ['4.2'],
  ],
  [
    'we had eleven ideas for getting the noise to stop, two of them involved a trombone. he picked one, tried it, it half worked. what got in the way was thinking no one would listen',
    ['4.3'],
  ],
  [
    'it always starts with not answering texts, then the curtains. She spotted that by herself. On an ordinary wednesday its the dog and porridge that keep her level. Her aunt will have a copy',
    ['4.A'],
  ],
  [
    'we practised for thursday. What she wants to say, what she wants to ask the doctor, and who she wants sitting next to her. She asked me to come and take notes',
    ['4.B'],
  ],
  [
    'She moves to the other side of town on the 3rd. New team, new faces. We put down who, when, and which number at night, and stuck it inside the cupboard door',
    ['4.C'],
  ],
  [
    'There are five of us now on a thursday, started with a kettle and a borrowed hall. they want to do a campaign about the buses. I mostly do the chairs',
    ['4.D'],
  ],
  [
    'six weeks in and i still dont get how this place works. who decides, what the morning huddle is for, why everyone goes quiet when she comes in',
    ['5.1'],
  ],
  [
    'said in the huddle what me and him have been doing, then put a line on the system. Someone said oh i didnt know you did that. Well now you do',
    ['5.1'],
  ],
  [
    'Slip of paper with a phone number, that is what he had been given. Binned. We rang it from the bench, got a name, ask for Bev. Going with him friday',
    ['5.A', '2.3'],
  ],
  [
    'they schedule every review at 9 am and she is on a heavy dose, she cant speak before eleven. Asked could it move. Turns out it can. Nobody had thought of it',
    ['5.3', '4.B', '5.4'],
  ],
  [
    'She was fuming about the bill for her phone going missing on the unit. We worked out who to ask, what to say, had a run through in the kitchen. She did it herself, voice shaking',
    ['5.4'],
  ],
  [
    'had to explain i am not the independent one, i work for the trust. There is someone whose actual job it is to speak for her. Gave her the card, rang with her',
    ['5.4'],
  ],
  [
    'the phone keeps going on my day off and i keep looking. Guilt mostly. have asked Ray to put it in the drawer and tell me no',
    ['6.1'],
  ],
  [
    'Asked Mo straight, how am i doing? He said i rescue. Ouch. thought about it all weekend. He is half right so trying a bit of not fixing',
    ['6.2', '3.3'],
  ],
  [
    'three people look over my work and none of them has ever been on the other side of it. Asked if i could see someone who has. they are looking into it',
    ['6.2'],
  ],
  [
    'I have done the sleep course and the worry tree thing. For her i reckon the tree. Showed it to her, said what its for, she asked if it was for kids',
    ['7.A', '4.3'],
  ],
  [
    'last night was the bad one. This afternoon when it was quiet we sat with the key nurse and put down what helps when it blows up: dark room, no uniforms, my voice not theirs',
    ['7.B', '4.A'],
  ],
  [
    'Still waiting for my sign off on the new thing we were taught. Someone asked me to do it with a man on the ward. I said i cant yet, not till i have been watched doing it',
    ['7.C', '7.A', '8.A'],
  ],
  [
    'i was this close to saying that happened to me. He had only just started to talk so i bit it back. we will see',
    ['8.A', '3.2'],
  ],
  [
    'He asked me was I on his side or theirs. Both is the truth. I told him straight what I have to write down and what i dont, then checked with Ali before doing it',
    ['8.A', '2.5'],
  ],
  [
    'Scaffolding up outside my flat so its dark all day. Painted my nails. The kitten has eaten the aerial. Early start tomorrow',
    [],
  ],
  [
    'Someone ate my lunch again. It had my name on it in big letters. Buying a tin with a padlock, or a ferret',
    [],
  ],
  [
    'Half an hour in the queue at the petrol station, then my card did not work. The man behind paid for a coffee for me, bless him',
    [],
  ],
  [
    'Set up the new tablet computer for work, it wants a thumb print and my thumb has a plaster on it. Try again thursday',
    [],
  ],
  [
    'Cousin’s wedding on saturday, shoes rubbed, danced anyway. Cake was lemon. Train home had no heating and a hen party',
    [],
  ],
  [
    'Moved rooms again, we are in the basement next to the laundry. It is warm at least and smells of washing powder',
    [],
  ],
  [
    'The lift is out so it was stairs all day. Fitness watch very pleased. Had beans on toast twice, could not face the shop',
    [],
  ],
  [
    'My rota for next month is out: four earlies, two lates, the fourteenth off. Swapped one with Pat so I can see the panto',
    [],
  ],
];
