package finding

import (
	"strconv"
	"strings"

	"lateral/pkg/geo"
	"lateral/pkg/money"
	"lateral/services/matching/relevance"
	"lateral/services/register"
	"lateral/services/themes"
)

const (
	supportsRemotely    = "Supports schools remotely."
	supportsYouRemotely = "Supports you remotely."
	worksAtYourSchool   = "Works at your own school."
)

// Why a service is here that says no telling word of what was typed. How near it is these do not
// say: the nearest may still be far off.
const (
	isCalledSo      = "You named the leader, the school or the place."
	titleIsNearest  = "Of all that it says, its title is nearest to what you typed."
	saysTheLike     = "Has none of your telling words, and says something near to them."
	wholeIsNearest  = "Has none of your telling words. Taken as a whole, it comes near to what you typed."
	wordsAreNearest = "Has a word or a theme that is akin to what you typed."
)

// speaksOf names words that both use, with the reader's own where they call it otherwise; "" if
// there are none.
func speaksOf(words []relevance.Word) string {
	if len(words) == 0 {
		return ""
	}
	quoted := make([]string, len(words))
	for i, w := range words {
		quoted[i] = "“" + w.Theirs + "”"
		if w.Yours != "" {
			quoted[i] += " (your “" + w.Yours + "”)"
		}
	}
	return "Speaks of " + list(quoted) + ", as you do."
}

func isAbout(names []string, designated bool) string {
	says := "Is about " + list(names)
	if designated {
		says += ", and is designated for it"
	}
	return says + "."
}

// seemsAbout names themes that the words of the reader suggest; "" if there are none.
func seemsAbout(names []string) string {
	if len(names) == 0 {
		return ""
	}
	return "Is about " + list(names) + ", as your words seem to be."
}

func worksWith(phases []register.Phase) string {
	names := make([]string, len(phases))
	for i, p := range phases {
		names[i] = themes.OfPhase(p).Sentence
	}
	return "Works with " + list(names) + " schools."
}

func offers(formats []themes.Format) string {
	names := make([]string, len(formats))
	for i, f := range formats {
		names[i] = themes.OfFormat(f).Sentence
	}
	return "Offers " + list(names) + "."
}

func comesToYou(travelKM int) string {
	return "Travels up to " + inMiles(travelKM) + ", and your school is within that."
}

func tooFar(travelKM int) string {
	return "Travels only up to " + inMiles(travelKM) + ", and your school is farther away."
}

func tooFarButRemote(travelKM int) string {
	return "Travels only up to " + inMiles(travelKM) + ", but supports schools remotely too."
}

func inMiles(km int) string { return geo.Distance(km * 1000).Words() }

func costs(rate money.Amount, most int64) string {
	if rate.IsZero() {
		return "Is free of charge."
	}
	return "Costs " + rate.String() + " a day, within your " + money.Pence(most).String() + "."
}

func isFree(first string, halfDays int) string {
	if halfDays == 1 {
		return "Is free for a half-day: " + first + "."
	}
	return "Is free for " + strconv.Itoa(halfDays) + " half-days, the first on " + first + "."
}

func modeLabel(mode string) string {
	if Mode(mode) == Remote {
		return "Remote"
	}
	return "In person"
}

// list joins words as in a sentence: "a, b and c".
func list(words []string) string {
	if len(words) < 2 {
		return strings.Join(words, "")
	}
	last := len(words) - 1
	return strings.Join(words[:last], ", ") + " and " + words[last]
}
