package partnerships

const chooseWhenItIsDrafted = "Choose when invoices are drafted: in advance, by visit, by month, by milestone or " +
	"at completion."

// Words say when invoices are drafted, after "invoiced": "after the end of each month".
func (r Raising) Words() string {
	switch r {
	case InAdvance:
		return "when this is agreed, in advance; what does not take place is credited at the end"
	case ByMonth:
		return "after the end of each month"
	case ByMilestone:
		return "when all visits for an objective are done"
	case AtCompletion:
		return "when no visit waits any more"
	case ByVisit:
	}
	return "as visits are signed off"
}
