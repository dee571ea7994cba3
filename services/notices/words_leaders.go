package notices

import (
	"strings"

	"lateral/services/leaders"
	"lateral/services/register"
	"lateral/services/themes"
)

// designation names what was claimed: "specialist leader of education", or a partnership's own title.
func designation(d leaders.DesignationData) string {
	if d.Title != "" {
		return d.Title
	}
	return themes.OfDesignation(string(d.Kind)).Sentence
}

func designationClaimedToBrokers(d leaders.DesignationData, home register.School) telling {
	return telling{
		title: d.Name + " asks you to verify a designation: " + designation(d),
		text: d.Name + " of " + home.Name + " claims this designation: " + designation(d) +
			".\n\nPlease look at the evidence, and verify or refuse it. Until then it does not count.",
		path: "/designations", action: "Look at the evidence",
	}
}

func designationDecided(d leaders.DesignationData, partnership string, say decision) telling {
	until, on := "", ""
	if d.ExpiresOn != "" {
		until, on = ", until "+d.ExpiresOn.Words(), " on "+d.ExpiresOn.Words()
	}
	facts := strings.NewReplacer("{kind}", designation(d), "{partnership}", partnership, "{until}", until, "{on}", on)
	said := facts.Replace(say.text)
	if d.Note != "" && say.broker {
		said += "\n\nThe broker wrote: " + d.Note
	}
	return telling{
		accountID: d.AccountID, title: facts.Replace(say.title), text: said + "\n\n" + say.then, path: "/leader",
		action: "See your profile",
	}
}

// decision is what the leader is told of a designation, with {kind}, {partnership}, {until}
// and {on} for its facts.
type decision struct {
	title, text, then string
	broker            bool // a broker decided, and may have written a note
}

func verified() decision {
	return decision{"Your designation is verified: {kind}",
		"{partnership} has verified your designation, {kind}{until}.", "You can list your services now.", true}
}

func refused() decision {
	return decision{"Your designation was not verified: {kind}",
		"{partnership} could not verify your designation, {kind}.", "You can claim it again with other evidence.", true}
}

func revoked() decision {
	return decision{"Your designation was revoked: {kind}", "{partnership} has revoked your designation, {kind}.",
		"If no other designation is in force, your services are no longer listed.", true}
}

func lapsed() decision {
	return decision{"Your designation has lapsed: {kind}", "Your designation, {kind}, ran out{on}.",
		"If no other designation is in force, your services are no longer listed. You can claim it anew when it is renewed.",
		false}
}
