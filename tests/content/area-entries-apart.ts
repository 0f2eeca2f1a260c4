/**
 * Made-up entries that no cue was written for: most are about a competence drawn by lot. The weights
 * of suggest-areas.ts were chosen with an eye on them too. Write no cue for these, and they go on saying how entries fare
 * that nobody has thought of.
 */

import type { LabelledEntry } from './area-entries.ts';

export const entriesApart: readonly LabelledEntry[] = [
  [
    'I noticed I was quietly deciding what was wrong with him. That is not what I am here for. We are supposed to trust each other and neither of us is above the other. Will try to come in with less in my head.',
    ['1.1', '1.2'],
  ],
  [
    'Spent the session looking at who is already in her life. She has a cousin in Leeds and a neighbour who brings soup. She wants to patch things up with the cousin first. I forget sometimes we are a tiny part of it.',
    ['1.2', '3.4', '4.2'],
  ],
  [
    'He showed me his letter from the psychiatrist with three different labels on it and asked what I thought they meant. We talked about what the words mean to services and what they mean to him. Poverty is not on the list, he said.',
    ['2.1'],
  ],
  [
    'It took eleven weeks before she told me what happened to her as a kid. I think it was because I kept turning up at the same time each week. I did not push. I felt honoured and also a bit shaky.',
    ['2.2', '3.3', '6.1'],
  ],
  [
    'He is about to lose his flat and has been too anxious to open the letters. Got him an appointment with Shelter and the council homelessness team. That did more for his head than anything else this month.',
    ['2.3', '5.A'],
  ],
  [
    'I was asked to give a man his lunchtime medication because the nurse was busy. Not trained, not in my job. I said no politely and let the ward manager know. Still feel a bit guilty about it.',
    ['2.4', '5.1', '8.A'],
  ],
  [
    'In September she agreed that I could talk to her care coordinator. Today she said she has changed her mind about some of it. I thanked her for telling me and I have to go and tell the team what stops.',
    ['2.5'],
  ],
  [
    'Saw that her partner answers every question for her and has her phone. She went silent when he came in. I have a bad feeling. Talked to the safeguarding lead straight after and wrote it up.',
    ['2.6'],
  ],
  [
    'A lad told me he had got hold of enough pills and was thinking about tonight. I did not leave him. We went to the nurse together, handed them in and agreed what the evening would look like.',
    ['2.7'],
  ],
  [
    'Everyone was saying she lacks motivation. She is caring for two kids in one room with damp. I would lack motivation too. Tried to bring what is going on around her into the conversation.',
    ['3.1', '5.3'],
  ],
  [
    'I realise that when I talked about my time in hospital this morning it was me who needed it. She ended up comforting me. I will take it to my supervisor, that is where it belongs.',
    ['3.2', '6.2'],
  ],
  [
    'She has missed three meetings now. I was annoyed and then I rang and asked. Turns out the last worker shouted at her and the bus costs six pounds. We are going to meet nearer her house.',
    ['3.3', '2.2'],
  ],
  [
    'His parents turned up to visit and he went white. I asked him on his own whether he wanted to see them. He did not. I told the nurse and they were asked to come another day. They were upset with me.',
    ['3.4', '2.6'],
  ],
  [
    'Today I just said "tell me a bit more about that" and stayed quiet. She talked for twenty minutes about her mum. Usually I would have changed the subject by then because it makes me nervous.',
    ['3.5'],
  ],
  [
    'I went to the Caribbean lunch club with him. I knew nothing and asked a lot. I have started reading about Windrush at home. It helps me understand why he does not trust hospitals.',
    ['3.6'],
  ],
  [
    'He does not want to tell me the whole thing, only little bits, and not in any order. I was tempted to put it together for him. I left it. It is his and he will tell it how he wants.',
    ['4.1', '3.5'],
  ],
  [
    'She used to be a seamstress. We found a repair cafe that wanted help with sewing machines. She was a different person in there, showing people how to do it. Her week has got a shape again.',
    ['4.2'],
  ],
  [
    'He has about nine problems all at once and it makes him freeze. I asked which one he would like gone first. He said the noise from upstairs. So we started there, and made a plan for that one.',
    ['4.3'],
  ],
  [
    'Taught a lady how to use video calls so she can join the women’s group from home. We talked about who might be able to see her screen and what to do if somebody upsets her.',
    ['4.A', '4.2'],
  ],
  [
    'Review with the doctor on Thursday. We wrote down three things she wants to ask and practised saying them out loud. She would like me to come in with her and her brother to stay outside.',
    ['4.B'],
  ],
  [
    'He was moved to a ward in another town with one day’s notice. I rang to see how he is and he sounds lost. I told our team I am concerned about the first few days there.',
    ['4.C'],
  ],
  [
    'After the group me and Jo sat down with a coffee and went over it. The check in went on too long, and we should have stepped in when it got heated. Next week we will try two smaller circles.',
    ['4.D', '6.2'],
  ],
  [
    'I thought the nurse had told her I was off sick, nurse thought I had. So she waited an hour for me. I spoke to the nurse about how we pass messages. It was a bit tense but we sorted it.',
    ['5.1'],
  ],
  [
    'Invited the local survivor group to come and meet our team. They were suspicious and I do not blame them. They made it clear they speak for themselves and not for us. Good meeting in the end.',
    ['5.A', '5.3'],
  ],
  [
    'People on the ward keep telling me the same thing, that nobody explains when the rounds are. I collected it up and raised it at the team meeting as feedback. The manager is going to put up a board.',
    ['5.3', '5.4'],
  ],
  [
    'She got a letter about her section being renewed and could not make head or tail of it. We went through it slowly and I explained that she can ask for a hearing and have someone represent her.',
    ['5.4', '2.4'],
  ],
  [
    'Have not been to the gym for a month because of the shift pattern. I get home and scroll. I think I will ask if I can have the same two days off each week so I can plan something for me.',
    ['6.1'],
  ],
  [
    'Supervision has been called off four times since summer. I have decided to write to her and say that it is not working, and if nothing changes go to the peer lead.',
    ['6.2'],
  ],
  [
    'Used one of the techniques from the DBT skills training with her, the one with ice and breathing. I thought it might suit her better than the thought stuff. It did a bit.',
    ['7.A', '4.3'],
  ],
  [
    'He was in a terrible state when I got to the crisis house, thought the house was on fire. I sat with him in the quiet room and remembered what had helped me, which was someone not talking much.',
    ['7.B', '3.2'],
  ],
  [
    'I have been asked to run a mentalising group and I have only had half a day on it. I said I would like to be properly trained and supervised in the approach first.',
    ['7.C', '7.A', '4.D'],
  ],
  [
    'Looking back on Monday I think I stepped in too soon. It was not wrong exactly but it was more about my nerves than about her. Next time I would wait and see what she does first.',
    ['8.A', '3.3'],
  ],
  [
    'She asked if I had ever taken an antidepressant and what it was like. I told her that I had and that it was different for everybody and she might want to ask her doctor. I kept it short.',
    ['3.2', '4.B'],
  ],
  [
    'My manager told me I should be doing more of the paperwork because the support workers are stretched. It feels like I get less and less time with people, which is the whole point of me.',
    ['5.1', '6.2'],
  ],
  [
    'I am worn out. Three hard conversations in a row and no break in between. I noticed that I was not really listening by the end. Going to leave on time and have a bath.',
    ['6.1'],
  ],
  [
    'A man in the men’s group said something about immigrants and Ahmed got up and left. I should have said something at once. I rang Ahmed afterwards and I will bring it up at the next one.',
    ['3.6', '4.D'],
  ],
  [
    'Finished working with Paula today. We looked back at the year and laughed about the day with the pigeons. She gave me a card. I am sad and pleased for her at the same time.',
    ['4.C'],
  ],
  [
    'A healthcare assistant talked over a woman as if she was not in the room. I asked the woman what she thought, loud enough. Later I had a word with him and he was fine about it.',
    ['5.3', '5.4'],
  ],
  [
    'Someone I support has added me on Instagram. I like him a lot and did not know what to say. I am going to explain that I keep it separate and check what the policy is.',
    ['3.3', '2.4'],
  ],
  [
    'Her mum told me in the corridor that she is at the end of her rope and has not slept properly since October. I gave her the number for the carers centre and asked how she was.',
    ['3.4', '2.3'],
  ],
  [
    'Roadworks on the ring road so it took an hour to get in. I listened to the radio and ate my sandwiches before ten o’clock.',
    [],
  ],
  [
    'Spent the afternoon sorting out the stationery cupboard. We have forty seven highlighters and not one working stapler.',
    [],
  ],
  [
    'My daughter’s school play was last night and she was a very good tree. I had to leave a bit early to get the seats near the front.',
    [],
  ],
  [
    'New lanyards have arrived, they are bright orange. I do not look good in orange. The old ones have to go back to reception by Friday.',
    [],
  ],
  [
    'There is building work next door and the dust gets everywhere. I have moved my coat and lunch to the other office until it is done.',
    [],
  ],
  [
    'Did the annual fire training online. It is the same film as last year with the man and the chip pan. Got my certificate.',
    [],
  ],
  [
    'Beautiful sunny day so I took my lunch down to the river. There were two swans and a man with an enormous dog.',
    [],
  ],
  [
    'My phone died in the middle of the day, so I did everything on paper. Had to borrow a charger from reception to get a taxi home.',
    [],
  ],
  [
    'The canteen has changed its menu and there is finally something for vegetarians that is not a jacket potato. I had the lentil pie.',
    [],
  ],
  [
    'I have got to send off my DBS form again, they say that the first one got lost in the post. Passport photos cost seven pounds now.',
    [],
  ],
];
