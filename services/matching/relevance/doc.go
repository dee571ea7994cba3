// Package relevance says how far a service is about what a need is about, by three facts: the
// words that both use, what both mean, and their themes.
//
// A need is cut into passages, and of each service the passage that it is nearest to counts:
// who asks for three things at once finds who can help with one of them. Facts are absolute:
// they mean the same for every need, so that "no close match" can be said.
package relevance
