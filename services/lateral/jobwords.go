package main

import (
	"lateral/services/notices"
	"lateral/services/people"
	"lateral/services/privacy"
)

// wordsOfJob says what a job is for, for operators. Names of jobs are for programs.
func wordsOfJob(kind string) string {
	if words := jobWords()[kind]; words != "" {
		return words
	}
	return "A job of another edition of the program"
}

func jobWords() map[string]string {
	return map[string]string{
		"register.index":             "Keep the school search up to date",
		"register.expire-requests":   "End requests to join that nobody answered",
		"register.change-payees":     "Let changes of an account take effect after three days",
		"people.follow-succession":   "Take people to a closed school’s successor",
		"people.deputise":            "Begin and end the time of deputies",
		people.ResetJob:              "Send a link for a new password",
		"leaders.follow-succession":  "Take leaders to a closed school’s successor",
		"leaders.follow-rename":      "Follow a person’s new name",
		"leaders.follow-end":         "Follow the end of a role",
		"leaders.follow-sign-off":    "Count what a leader delivered",
		"evidence.follow-succession": "Count what was delivered at a closed school at its successor",
		"leaders.lapse":              "Let designations lapse",
		"needs.follow-succession":    "Take needs to a closed school’s successor",
		"needs.widen":                "Widen needs that nobody answered",
		"needs.lapse":                "Let needs lapse",
		"matching.follow-services":   "Keep the matching of services up to date",
		"matching.follow-days":       "Keep the days left up to date",
		"matching.follow-schools":    "Keep the matching of schools up to date",
		"support.follow-succession":  "Take agreements to a closed school’s successor",
		"support.follow-need":        "End the enquiries of a need that ended",
		"support.expire":             "Let enquiries expire",
		"support.check-before":       "Look at the checks of a leader before a visit",
		"billing.ask-before":         "Ask for the VAT and the order before a first visit",
		"billing.ask-at-sign-off":    "Ask for the VAT and the order after a sign-off",
		"billing.send":               "Send an invoice by Stripe too",
		"billing.settle":             "Tell Stripe what was paid or credited here",
		"billing.converge":           "Follow what Stripe says of an invoice",
		privacy.EraseJob:             "Erase a person who asked for it",
		privacy.FollowJob:            "Follow the erasure of a person",
		"notices.tell":               "Tell people what happened",
		notices.MailJob:              "Send a letter",
		notices.CatchUpJob:           "Send what one person was told in one letter",
		buildJob:                     "Build search anew",
		"tidy":                       "Forget what nobody needs any more",
		"jobs.prune":                 "Forget jobs that were done long ago",
	}
}
