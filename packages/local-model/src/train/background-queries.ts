/** Requests from everyday life and general talk, written for this project: what a toolset that knows nothing of them declines. */
export const backgroundQueries: readonly string[] = `
what is the capital of mongolia
tell me a joke about penguins
how tall is mount kilimanjaro
write a poem about autumn rain
who painted the girl with the pearl earring
what should i cook for dinner tonight
recommend a good thriller novel
how do i get red wine out of a carpet
translate good night into portuguese
what's the meaning of life
sing me a song
how many moons does jupiter have
is it going to snow this weekend
what time do the shops close on sunday
my knee hurts after running, what helps
give me three ideas for a birthday present for my dad
who won the world cup in 1998
explain how a rainbow forms
what is a good name for a hamster
how long do i boil an egg
do plants sleep
which language is hardest to learn
thank you so much, that was great
hello there
good morning
how are you today
what can you do
are you a human
never mind
lol
you're wrong
i'm bored
let's play chess
what's the difference between a crocodile and an alligator
why is the sky blue
how do vaccines work
when was the printing press invented
what does the word serendipity mean
suggest a workout without equipment
best way to peel garlic
how do i tie a bow tie
write me a limerick about a cat
summarise the plot of hamlet
what's a polite way to decline a wedding invitation
how far is the moon from earth
can dogs eat grapes
what are the rules of cricket
how do i stop procrastinating
convert this paragraph into french
what is photosynthesis
give me a riddle
who was cleopatra
name five rivers in europe
how do i train a puppy
how much water should i drink a day
what's the best season to visit japan
is coffee bad for you
write a haiku
what rhymes with orange
who discovered penicillin
how do magnets work
what's your favourite colour
i had a terrible day
my neighbour is too loud, what can i do
how do i remove a splinter
plan a picnic for six people
what are black holes
why do cats purr
what instrument should a beginner learn
how do i get better at small talk
explain inflation to a child
what is the tallest building in the world
how do bees make honey
how do i grow tomatoes on a balcony
what is stoicism
how do i fold a fitted sheet
what is the square root of friendship
who is the president of brazil
how do i pronounce quinoa
what happened in the french revolution
why do we dream
how do i whistle
what should i wear to a job interview
fix my marriage
make me laugh
tell me about the northern lights
how do i make sourdough starter
which planets have rings
how does a microwave oven work
should i get a cat or a dog
what is the fastest animal
how many bones are in the body
how do i meditate
what's a good tip for long flights
how old is the universe
who invented the telephone
what's the best chess opening
what's for lunch
do you like music
can you keep a secret
i love you
asdfghjkl
blah blah blah
test test
???
ok
what's the plot of the odyssey
which yoga pose helps a stiff neck
how do tides work
how do i sharpen a kitchen knife
what is umami
when do the clocks change
what are some good icebreakers
write a toast for my sister's wedding
how do i clean suede shoes
what do pandas eat
what is the golden ratio
who composed the four seasons
what does a sommelier do
how do i sleep better
what are the symptoms of a cold
how do i unclog a sink
where do penguins live
what is jazz
how do i fix a flat bicycle tyre
what's a synonym for happy
explain the offside rule
how do airplanes stay in the air
how do i start a podcast
who was the first woman in space
what's the boiling point of water at altitude
should i learn the guitar or the piano
how do i write a condolence letter
is a tomato a fruit
how do volcanoes erupt
what's the population of iceland
how do i brew green tea
give me a fun fact
what is the plural of octopus
what are prime colours
how do i say thank you in japanese
how do i paint a ceiling
what's the oldest city in the world
why do onions make you cry
how do i make a paper crane
which vitamins are in carrots
what should i name my boat
are ghosts real
how do i braid hair
what is a leap second
can you recommend a movie for kids
how do i get over a breakup
what's a good wine with fish
what is the meaning of my dream about falling teeth
`
  .trim()
  .split('\n');
