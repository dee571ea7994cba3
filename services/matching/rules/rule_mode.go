package rules

// modeRule: both sides want support in person, or both want it remotely.
var modeRule = rule{
	name: Mode, breaks: func(q *Question, v *Verdict) bool { return !q.sharesMode(v) }, refusal: modeRefusal,
	eases: modeEases,
}

func (q *Question) sharesMode(v *Verdict) bool {
	v.inPerson = q.Need.InPerson && v.InPerson
	v.remote = q.Need.Remote && v.Remote
	if v.inPerson || v.remote {
		return true
	}
	v.inPerson, v.remote = v.InPerson, v.Remote // the rules that follow look at what would help
	return false
}

func modeEases(_ *Question, v *Verdict) (by, or easing) {
	if v.Remote {
		return easing{Remotely, 0, modeSteps}, easing{}
	}
	return easing{OnSite, 0, modeSteps}, easing{}
}

func modeRefusal(q *Question, v *Verdict) string {
	if v.Remote {
		return "Supports schools only remotely, and " + q.says("you ask", "the school asks") + " for support in person."
	}
	return "Supports schools only in person, and " + q.says("you ask", "the school asks") + " for remote support."
}
