package finding

import "slices"

// offer is a leader with the best service that was found of theirs.
type offer struct {
	judged
	others int // of their services that are close besides
}

// What is close to what was typed is found, and at most so many: those that suit it best. Where
// that is of fewer than enough leaders, those that come nearest are shown apart, if they have
// something to do with it: what scores less than faint, or than half of the best, has not.
const (
	mostClose     = 2000
	mostNear      = 200
	enoughLeaders = 20
	mostLeaders   = 500 // for whom memory is set aside
	faint         = 0.2
)

// part parts those that are close from those that could come nearest, the best of both first.
func part(all []judged) (close, near []judged) {
	for _, one := range all {
		switch {
		case one.close:
			close = append(close, one)
		case one.score >= faint:
			near = append(near, one)
		}
	}
	slices.SortFunc(close, better)
	slices.SortFunc(near, better)
	return close[:min(len(close), mostClose)], near[:min(len(near), mostNear)]
}

// nearest are those of near that come nearest, beside those that are close.
func nearest(close, near []judged) []judged {
	best := 0.0
	for _, one := range slices.Concat(close, near) {
		best = max(best, one.score)
	}
	return slices.DeleteFunc(near, func(one judged) bool { return one.score < best/2 })
}

// once has each leader once: with the best of their services that are close, or else with the
// nearest, as long as they are not enough.
func once(close, near []judged) []offer {
	offers := make([]offer, 0, min(len(close)+len(near), mostLeaders))
	place := make(map[string]int, cap(offers))
	add := func(one judged) {
		if at, seen := place[one.LeaderID]; !seen {
			place[one.LeaderID] = len(offers)
			offers = append(offers, offer{one, 0})
		} else if one.close {
			offers[at].others++
		}
	}
	for _, one := range close {
		add(one)
	}
	for _, one := range near {
		if len(offers) < enoughLeaders {
			add(one)
		}
	}
	return offers
}

// enough says whether services are of enough leaders.
func enough(close []judged) bool {
	leaders := make(map[string]bool, enoughLeaders)
	for i := range close {
		if leaders[close[i].LeaderID] = true; len(leaders) == enoughLeaders {
			return true
		}
	}
	return false
}
