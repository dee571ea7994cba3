package register

// SizeBand is what other schools see of the number of pupils before a school chooses to be
// named.
func (e Entry) SizeBand() string {
	switch {
	case e.Pupils == 0:
		return "size not known"
	case e.Pupils <= 100:
		return "up to 100 pupils"
	case e.Pupils <= 250:
		return "101 to 250 pupils"
	case e.Pupils <= 500:
		return "251 to 500 pupils"
	case e.Pupils <= 1000:
		return "501 to 1,000 pupils"
	default:
		return "more than 1,000 pupils"
	}
}

// Why a school cannot follow another.

func isNotClosed(s School) string { return s.Name + " is not closed." }

func hasASuccessor(s School) string { return s.Name + " has been succeeded already." }

func isNotOpen(s School) string { return s.Name + " is not open." }
