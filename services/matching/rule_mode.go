package matching

// modeRule: both sides want support in person, or both want it remotely.
var modeRule = rule{
	name: Mode, breaks: func(q *question, v *verdict) bool { return !q.sharesMode(v) }, refusal: modeRefusal,
}

func (q *question) sharesMode(v *verdict) bool {
	v.inPerson = q.need.InPerson && v.Offer.InPerson
	v.remote = q.need.Remote && v.Offer.Remote
	return v.inPerson || v.remote
}

func modeRefusal(q *question, v *verdict) string {
	if v.Offer.Remote {
		return "Supports schools only remotely, and " + q.says("you ask", "the school asks") + " for support in person."
	}
	return "Supports schools only in person, and " + q.says("you ask", "the school asks") + " for remote support."
}
