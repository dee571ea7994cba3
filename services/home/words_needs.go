package home

import (
	"lateral/services/enquiries"
	"lateral/services/needs"
	"lateral/services/themes"
)

const postANeed = "Post a need"

const sayWhatYourSchool = "Say what your school would like help with. It takes three minutes, and nobody learns " +
	"which school you are " +
	"before you choose."

func finishPosting(n needs.Seen) string {
	return "Finish posting " + named(n.Need)
}

const itWasBegunAndHasNotBeenPosted = "It was begun and has not been posted."

const goOn = "Go on"

func chooseWhomToAsk(n needs.Need) string {
	return "Choose whom to ask about " + named(n)
}

const itIsPostedAndNobody = "It is posted, and nobody has been asked yet."

const seeWhoFits = "See who fits"

// howItEnded says how the last enquiry about a need ended.
func howItEnded(last enquiries.Last) string {
	switch last.Enquiry.State {
	case enquiries.ExpiredEnquiry:
		return last.Leader.Name + " did not answer in time."
	case enquiries.DeclinedEnquiry:
		return last.Leader.Name + " declined."
	case enquiries.AgreedEnquiry:
		return "The agreement with " + last.Leader.Name + " was cancelled."
	case enquiries.SentEnquiry, enquiries.ProposedEnquiry, enquiries.WithdrawnEnquiry:
	}
	return "Your enquiry to " + last.Leader.Name + " has ended."
}

func askSomebodyElseAbout(n needs.Need) string {
	return "Ask somebody else about " + named(n)
}

func theNeedIsStillOpen(last enquiries.Last) string {
	return howItEnded(last) + " The need is still open."
}

// named is a need as people name it: "Phonics, N-2025".
func named(n needs.Need) string {
	if len(n.Themes) == 0 {
		return n.Ref
	}
	return themes.Name(n.Themes[0]) + ", " + n.Ref
}
