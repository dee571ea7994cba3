// Package embed finds out what a text means: it makes a vector of it, and vectors of texts
// that mean the like point the like way.
//
// It runs one kind of model, the BERT of six layers that is all-MiniLM-L6-v2, without C: words
// are cut into pieces, each piece becomes a row of 384 numbers, six layers let the rows look at
// each other, and the vector is their mean. Package minilm holds the model.
//
// # Invariants
//
//   - One text has one vector: always, on every machine to within rounding.
//   - A vector is of its model: Digest names it. Vectors of other models say nothing beside it.
//   - A text without a word has the zero vector, which is like nothing.
//   - Of a text at most 256 pieces are read, some 190 words: cut a long text into passages.
//   - What two goroutines ask at once does not mix.
//
// The shape of the model is in Vaswani et al., "Attention is all you need", 2017, Devlin et al.,
// "BERT", 2018, and Wang et al., "MiniLM", 2020.
package embed
