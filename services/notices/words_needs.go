package notices

import (
	"lateral/services/agreements"
	"lateral/services/needs"
	"lateral/services/register"
)

// shownTo names the readers of a need at each reach.
func shownTo(reach needs.Reach) string {
	switch reach {
	case needs.ToPartnership:
		return "your partnership"
	case needs.ToRegion:
		return "schools in your region"
	case needs.ToNation:
		return "schools in the whole country"
	case needs.ToNetwork:
	}
	return "schools abroad too"
}

func needPostedToBrokers(school register.School, n needs.Need, d needs.Data) telling {
	return telling{
		title: school.Name + " has posted a need: " + themeNames(n.Themes) + " (" + d.Ref + ")",
		text: school.Name + " asks for support with " + themeNames(n.Themes) + ": " + agreements.Effort(n.HalfDays) + " by " +
			n.ByOn.Words() +
			".\n\nYou need do nothing now. You can see who fits, and help the school to find somebody.",
		path: "/needs/" + d.NeedID, action: "See the need",
	}
}

func stillUnnamed() string {
	return "Your school is still not named to them."
}

func namedAsChosen() string {
	return "They see which school it is, as you chose."
}

func needWidenedToAuthor(d needs.Data, n needs.Need, whose string) telling {
	return telling{
		accountID: d.PostedBy, path: "/needs/" + d.NeedID, action: "See who fits now",
		title: "Your need is now shown to " + shownTo(d.Reach) + ": " + themeNames(n.Themes) + " (" + d.Ref + ")",
		text: "Nothing has been agreed within the days that you set, so your need " + d.Ref + ", " + themeNames(n.Themes) +
			", is now shown to " +
			shownTo(d.Reach) + ". " + whose + "\n\nPlease see who fits now, and ask them.",
	}
}

func needLapsedToAuthor(d needs.Data, n needs.Need) telling {
	return telling{
		accountID: d.PostedBy, path: "/needs/" + d.NeedID, action: "See the need",
		title: "Your need has ended without an agreement: " + themeNames(n.Themes) + " (" + d.Ref + ")",
		text: "You asked for support with " + themeNames(n.Themes) + " by " + n.ByOn.Words() +
			". That day has passed.\n\n" +
			"If you still need support, you can copy " + d.Ref + " into a new need with other dates.",
	}
}

func needWaivedToBrokers(school register.School, n needs.Need, w needs.Waiver, declared string) telling {
	text := w.Name + " declared a conflict of interest with " + school.Name
	if declared != "" {
		text += ", and wrote: " + declared + "\n\n"
	} else {
		text += ". "
	}
	return telling{
		title: school.Name + " waived a conflict of interest: " + themeNames(n.Themes) + " (" + n.Ref + ")",
		text: text + "The head waived it for the need " + n.Ref + " alone, and wrote: " + w.Reason +
			"\n\nYou need do nothing. If you see it otherwise, write to the head.",
		path: "/needs/" + n.ID, action: "See the need",
	}
}
