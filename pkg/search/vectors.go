package search

import "slices"

const (
	// MaxVectorSize is the largest number of numbers of a vector.
	MaxVectorSize = 4096
	// MaxVectors is the largest number of vectors of a document.
	MaxVectors = 64
	// MaxMeanings is the largest number of vectors of a query.
	MaxMeanings = 8
	// DefaultNearest is how many documents meaning finds when a query does not say.
	DefaultNearest = 50
	// MaxNearest is the most that meaning finds.
	MaxNearest = 1000
)

// Vector is a meaning as a direction: texts that mean the like point the like way. Its length
// says nothing. The numbers are small and whole, so that they take little space, none can be
// infinite or no number, and every engine reckons the same with them. Zeros alone have no
// direction: such a vector is like nothing and finds nothing.
type Vector []int8

// Vectors declares the vectors of an index.
type Vectors struct {
	// Size is how many numbers each has, 1 to MaxVectorSize.
	Size int
	// Source is a digest of what makes them, as letters and digits. Vectors of two sources
	// cannot be compared. So an index of another source is stale, and until it is rebuilt it
	// answers queries of words, and ErrStale to those with a meaning.
	Source string
}

// Meaning is what a query means.
type Meaning struct {
	// Vectors are what is looked for, 1 to MaxMeanings; the best of them counts.
	Vectors []Vector
	// Share is that of meaning in the score, beside Words: above 0, and up to 1, which leaves
	// words out. Where there are no words meaning has all of it.
	Share float64
	// Nearest is how many documents meaning finds at most, those most alike: 0 means
	// DefaultNearest.
	Nearest int
	// Least is the likeness below which meaning finds nothing, 0 to 1. What has nothing in
	// common with the query it never finds.
	Least float64
}

// Most is how many documents meaning finds at most.
func (m Meaning) Most() int {
	if m.Nearest == 0 {
		return DefaultNearest
	}
	return m.Nearest
}

// HasDirection says that a vector is more than zeros.
func (v Vector) HasDirection() bool {
	return slices.ContainsFunc(v, func(n int8) bool { return n != 0 })
}

// Directions are the vectors that have a direction.
func Directions(all []Vector) []Vector {
	return slices.DeleteFunc(slices.Clone(all), func(v Vector) bool { return !v.HasDirection() })
}

// Score is the sum of what words and meaning score, by their shares. Above 1 there is nothing.
func (m Meaning) Score(words, likeness float64) float64 {
	return min(1, (1-m.Share)*words+m.Share*likeness)
}
