package agreements

import "slices"

// answers are what else a person can answer to what waits for them: of each row the
// first that they can do.
func answers(to Verb) [][]Verb {
	switch to {
	case ToPropose:
		return [][]Verb{{ToDeclineProposal, ToDecline}}
	case ToAccept:
		return [][]Verb{{ToPropose}, {ToDeclineProposal, ToDecline}}
	case ToGrant:
		return [][]Verb{{ToRefuse}}
	case ToSignOff:
		return [][]Verb{{ToQuery}, {ToRefuseExpenses}}
	case ToAgreeMove:
		return [][]Verb{{ToDeclineMove}}
	}
	return nil
}

// Answers returns the actions, in their order, each other answer to one that waits
// with the verb of that one.
func Answers(next []Action) []Action {
	next = slices.Clone(next)
	for _, waiting := range next {
		if !waiting.Waits {
			continue
		}
		for _, row := range answers(waiting.Do) {
			if at := firstOf(next, row, waiting); at >= 0 {
				next[at].Beside = waiting.Do
			}
		}
	}
	return next
}

// firstOf is where the first verb of the row is that can be done about what waits, of
// visits about the same one; -1 where none can.
func firstOf(next []Action, row []Verb, waiting Action) int {
	for _, do := range row {
		at := slices.IndexFunc(next, func(a Action) bool {
			return a.Do == do && !a.Waits && (waiting.Date == "" || a.On == waiting.On)
		})
		if at >= 0 {
			return at
		}
	}
	return -1
}
