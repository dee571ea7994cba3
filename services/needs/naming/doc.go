// Package naming finds in a text what tells which school wrote it.
//
// A school that is not to be named is told by its name, its number, its
// postcode, the people who work there. People write these in many ways, and
// paste whole reports. So texts and signs are compared as package spelling
// folds them, word after word, wherever the spaces are: "St. Aidan's RC Primary",
// "St Aidans" and "PO139FY" are found alike.
//
// A sign is one of these:
//
//   - strong: found wherever it stands, like "St Aidans" or a postcode
//   - weak: words that mean other things too, like "Park" or the name of the
//     town; they tell only beside a word for a school ("Park Primary"), or as two
//     words with capital letters ("Oak Tree")
//
// Words that many schools share ("the academy", "primary school") tell nothing.
package naming
