package notices

import (
	"time"

	"lateral/pkg/date"
	"lateral/services/offers"
)

// about is what the offer is for, as titles end.
func (o offering) about() string { return themeNames(o.need.Themes) + " (" + o.NeedRef + ")" }

func (o offering) madeToSchool() telling {
	then := "Please accept or decline it by " + date.Words(o.offer.LapsesAt) + "."
	if !o.need.Named {
		then += " Until you accept, your school is not named to them."
	}
	return telling{
		path: "/needs/" + o.NeedID, action: "See the offer", by: date.On(o.offer.LapsesAt),
		title: o.leader.Name + " offers you support: " + o.about(),
		text: o.leader.Name + " of " + o.home.Name + " offers to support you with " + themeNames(o.need.Themes) +
			", from " + o.offer.FromOn.Words() + " on.\n\n" + then,
	}
}

func (o offering) acceptedToLeader(replyBy time.Time) telling {
	return telling{
		accountID: o.AccountID, path: "/enquiries/" + o.EnquiryID, action: "Propose dates", by: date.On(replyBy),
		title: capital(o.school) + " accepts your offer: " + o.about(),
		text: capital(o.school) + " would like to take up your offer of support with " + themeNames(o.need.Themes) +
			".\n\nPlease propose dates by " + date.Words(replyBy) + ". Nothing is agreed until you both have said yes.",
	}
}

func (o offering) declinedToLeader() telling {
	text := capital(o.school) + " thanks you for your offer of support with " + themeNames(o.need.Themes) +
		", and does not take it up."
	if o.Reason != "" {
		text += "\n\nThe school wrote: " + o.Reason
	}
	return telling{
		accountID: o.AccountID, path: "/fitting-needs", action: "See other needs",
		title: "Your offer was not taken up this time: " + o.about(),
		text:  text + "\n\nYou need do nothing. Thank you for offering. Other needs that fit you are on your list.",
	}
}

func (o offering) lapsedToLeader() telling {
	return telling{
		accountID: o.AccountID, path: "/fitting-needs", action: "See other needs",
		title: "Your offer has ended: " + o.about(),
		text: "You offered " + o.school + " support with " + themeNames(o.need.Themes) + ". The offer has ended: " +
			o.Why.Words() + "\n\nYou need do nothing. Thank you for offering. " + o.again(),
	}
}

// again says what the leader can still do.
func (o offering) again() string {
	switch o.Why {
	case offers.TimeOver:
		return "If the need is still open, you can offer again."
	case offers.ServiceGone:
		return "Once the service is listed again, you can offer again."
	case offers.NeedOver, offers.AskedBefore, offers.TakenBack:
	}
	return "Other needs that fit you are on your list."
}

func (o offering) lapsedToSchool() telling {
	return telling{
		path: "/needs/" + o.NeedID, action: "See who fits",
		title: "The offer of " + o.leader.Name + " has ended: " + o.about(),
		text: "The offer of " + o.leader.Name + " of " + o.home.Name + " to support you with " +
			themeNames(o.need.Themes) + " has ended: " + o.Why.Words() +
			"\n\nYour need is still open. You can ask anybody who fits.",
	}
}
