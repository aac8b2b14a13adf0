//! Off-topic subjects, one line per topic.

/// In the order of the Korean list.
pub(crate) const TOPICS: [&str; 11] = [
    "weather, raining, rainy, rained, pouring, umbrella, gorgeous day, sunny, sunshine, snowing, snowed, storm coming, freezing outside, \
     degrees today, degrees by, not a cloud, heat wave, heatwave, humid, hydrangeas, tulips, the garden, my garden, blossom, autumn leaves, \
     socks are, forecast",
    "my dog, a dog, puppy, whippet, kitten, my cat, three cats, two cats, hamster, parrot, the vet, dog walk*, shelter near",
    "steak, burger*, pizza, pasta, noodles, dumplings, cocktails, beer, wine, glass of water, salad, sandwich*, breakfast, for lunch, \
     lunch is, for dinner, dinner is, recipe*, delicious, tasty, dessert, ice cream, barbecue, curry, coffee shop, brunch, canteen, vegan",
    "hobby, hobbies, film, films, movie, movies, netflix, series on, novel, concert*, guitar, piano teacher, hiking, hiked, summit, camping, \
     tent, fishing, cycling, football match, hockey, tennis, golf, yoga, gym, jogging, marathon, podcast*, stretch, lottery, lucky number, \
     crypto, bitcoin, shares, dividend*, stock market, video game*, holiday in, vacation, beach, trip to, travelled to, karaoke, album, season two",
    "my flat, flat's, apartment, landlord, rent's, my rent, two suitcases, tram stops, was born on, i was born, grew up in a, my parents, \
     my mother was, my father was, my sister, my brother, my girlfriend, my boyfriend, my wife, my husband, the wedding, washing out, \
     7th floor, the kids",
    "limited time, two-for-one, free trial, free forever, no credit card, half-price, half price, discount*, premium plan, basic plan, \
     order from the website, order now, buy now, sign up today, ten-year guarantee, money-back, leading brand, starter kit, kids eat free, \
     give it a go today, our new product, comes with a, special offer, on sale, best-selling, free delivery, visit our, come to our, \
     mad not to, quid for, customers love, groups already trust, in one step, now available, brings your whole",
    "holiday allowance, is the parking, parking free, wider bays, gluten free, salary, how much does it pay, bonus paid, days off, \
     annual leave, work from home, remote days, sick pay, overtime pay, pension plan",
    "why i applied, i applied because, part of something, twenty minutes from, close to my home, near my home, my cousin works here",
    "why i left, i left because, i quit because, reason i left",
    "my biggest weakness, my greatest weakness, my weakness, that's my weakness, saying no, my biggest strength, my greatest strength, \
     in five years, in ten years",
    "coffee cart, open a café, open a cafe, food truck, start my own, roasted the beans, need a licence, franchise",
];
