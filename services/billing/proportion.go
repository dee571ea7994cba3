package billing

import (
	"cmp"
	"math/big"
	"slices"

	"lateral/pkg/money"
)

// share is a line of a document that follows another: what of it was taken back before, and to what part of
// the lines that it follows that stands now.
type share struct {
	net, before money.Amount
	part, whole money.Amount
	moves       bool // it is among what is taken back now
}

// exact is what is to be taken from the line in all, with its fraction of a penny.
func (s share) exact() *big.Rat {
	switch {
	case !s.whole.IsZero():
	case s.moves:
		return new(big.Rat).SetInt64(s.net.Pence)
	default:
		return new(big.Rat).SetInt64(s.before.Pence)
	}
	return new(big.Rat).Mul(big.NewRat(s.part.Pence, s.whole.Pence), new(big.Rat).SetInt64(s.net.Pence))
}

// inProportion is how much more is taken from each line, so that all that was taken from the document stands to it as
// the part to the whole, to the penny, and each line loses as near to that as whole pence allow. What is not taken from
// now keeps what it has; a line whose whole is gone loses its whole.
func inProportion(all []share) []money.Amount {
	more := make([]money.Amount, len(all))
	sum, taken := new(big.Rat), int64(0)
	over := make([]*big.Rat, len(all)) // by how much of a penny a line has lost too much
	var may []int                      // lines that can bear the penny of another
	for n, s := range all {
		exact := s.exact()
		sum.Add(sum, exact)
		total := s.before.Pence
		if s.moves {
			total = max(rounded(exact), s.before.Pence)
			if s.part != s.whole {
				may = append(may, n)
			}
		}
		over[n] = new(big.Rat).Sub(new(big.Rat).SetInt64(total), exact)
		more[n] = money.Pence(total - s.before.Pence)
		taken += total
	}
	due := rounded(sum) - taken
	slices.SortStableFunc(may, func(a, b int) int { return over[a].Cmp(over[b]) })
	if due < 0 {
		slices.Reverse(may)
	}
	step := int64(cmp.Compare(due, 0))
	for _, n := range may {
		next := more[n].Pence + step
		if due == 0 || next < 0 || all[n].before.Pence+next > all[n].net.Pence {
			continue
		}
		more[n], due = money.Pence(next), due-step
	}
	return more
}

// rounded is the nearest whole number, half up, of a number that is not below nought.
func rounded(r *big.Rat) int64 {
	twice := new(big.Int).Add(new(big.Int).Lsh(r.Num(), 1), r.Denom())
	return twice.Div(twice, new(big.Int).Lsh(r.Denom(), 1)).Int64()
}
