/**
 * Made-up entries, typed as people type on a phone. No person in them is real. Each with the areas that a peer
 * supervisor might link; none for an entry about nothing in the framework.
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
];
