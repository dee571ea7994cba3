// Package spell finds the word that somebody meant who typed another: by the letters, and by
// the sound.
//
// A word is corrected only if nobody knows it as it stands, and only to a word of the
// vocabulary. Of several that are near enough, the nearest is meant; among those that are
// equally near, the one that stands in the texts most often.
//
// Letters are compared by optimal string alignment: letters that are missing, too many, wrong,
// or swapped with their neighbour. Sound is compared by Double Metaphone (Lawrence Philips,
// 2000).
package spell
