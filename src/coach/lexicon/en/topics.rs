//! What people talk about beside the question, one line a topic.

/// In the order of [`crate::coach::lexicon::TOPICS`].
pub(crate) const TOPICS: [&str; 9] = [
    "weather, raining, rainy, umbrella, gorgeous day, degrees by lunch, not a cloud, hydrangeas, socks, front coming in, my garden, turn by",
    "a dog, the dog, whippet, kitten, three cats, shelter near, steak, cocktails, dumplings, glass of water, a salad, canteen",
    "hobby, hobbies, film, movie, lottery, lucky number, hiking, camping, fishing, podcast, piano teacher, hockey, stretch",
    "my flat, flat's, landlord, rent's, two suitcases, tram stops, number 17, was born on, 7th floor, washing out",
    "limited time, two-for-one, free trial, free forever, no credit card, half-price, premium plan, order from the website, ten-year guarantee, leading brand, starter kit, kids eat free, give it a go today, you should come to our place, mad not to, twelve quid, groups already trust",
    "holiday allowance, is the parking, wider bays, gluten free, salary, how much does it pay, bonus paid",
    "why i applied, part of something, twenty minutes from my flat, my cousin works here",
    "why i left, quit because",
    "coffee cart, roasted the beans, need a licence",
];
