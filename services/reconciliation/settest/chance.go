package settest

import "math/rand/v2"

// chance is where everything comes from that is made up.
type chance struct{ r *rand.Rand }

func newChance(seed uint64) chance {
	return chance{rand.New(rand.NewPCG(seed, 20260301))} //nolint:gosec // the same seed must give the same set
}

// between is a number from a to b, both included.
func (c chance) between(a, b int) int { return a + c.r.IntN(b-a+1) }

// in says yes so many times in a hundred.
func (c chance) in(percent int) bool { return c.r.IntN(100) < percent }

func pick[T any](c chance, from []T) T { return from[c.r.IntN(len(from))] }

func shuffled[T any](c chance, list []T) []T {
	c.r.Shuffle(len(list), func(i, j int) { list[i], list[j] = list[j], list[i] })
	return list
}
