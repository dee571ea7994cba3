package diary

// What people read when a release cannot be decided.
const (
	lapsed       = "The proposal changed, so this release is no longer asked for."
	onlyHomeHead = "Only the head of the leader's home school can do this."
	actedAgainst = "You acted for the school that asks, so you cannot act for the leader's home school too. " +
		"Another head of that school can."
)

func decidedAlready(state ReleaseState) string {
	return "This release was " + string(state) + " already."
}
