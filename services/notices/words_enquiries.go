package notices

import (
	"context"

	"lateral/pkg/docdb"
	"lateral/pkg/events"
	"lateral/services/agreements"
	"lateral/services/enquiries"
)

// enquirySent says nothing of an enquiry that came from an offer: the leader is told that it was
// accepted.
func enquirySent() rule {
	told := thread(saying{
		to: agreements.LeaderSide, title: "{School} asks for your help: {theme} ({ref})",
		text:   "{School} asks whether you can help with {theme}: {wanted}.",
		then:   "Please propose dates, or decline, by {reply}. Without an answer the enquiry then ends.",
		action: "Answer the enquiry",
	})
	return func(ctx context.Context, r docdb.Reader, e events.Event) ([]telling, error) {
		var h enquiries.Happened
		if err := e.Decode(&h); err != nil || h.OfferID != "" {
			return nil, err
		}
		return told(ctx, r, e)
	}
}

func enquiryDeclined() rule {
	return thread(saying{
		to: agreements.SchoolSide, title: "{leader} cannot help this time: {theme} ({ref})",
		text: "{leader} of {home} has declined your enquiry about {theme}.",
		then: "Your need {need} is still open. You can ask somebody else who fits.", action: "See who else fits",
		path: "/needs/{needId}",
	})
}

func enquiryExpired() rule {
	return thread(saying{
		to: agreements.SchoolSide, title: "No answer from {leader} by {reply}: {theme} ({ref})",
		text: "{leader} of {home} had not answered your enquiry about {theme} by {reply}, so it has ended.",
		then: "If you still need support, you can ask somebody else who fits.", action: "See who else fits",
		path: "/needs/{needId}",
	}, saying{
		to: agreements.LeaderSide, title: "An enquiry to you has ended: {theme} ({ref})",
		text: "{School} asked whether you could help with {theme}. The time to answer ended on {reply}, and so has the " +
			"enquiry.",
		then: "You need do nothing. The school may ask you again.", action: "See the enquiry",
	})
}

func enquiryWithdrawn() rule {
	return thread(saying{
		to: agreements.LeaderSide, by: agreements.SchoolSide, title: "{School} has withdrawn its enquiry: {theme} ({ref})",
		text: "{School} no longer asks for your help with {theme}.",
		then: "You need do nothing. Thank you for considering it.", action: "See the enquiry",
	}, saying{
		to: agreements.LeaderSide, by: agreements.NoSide, title: "An enquiry to you has ended: {theme} ({ref})",
		text: "{School} no longer asks for your help with {theme}.",
		then: "You need do nothing. Thank you for considering it.", action: "See the enquiry",
	})
}

func proposed() rule {
	return thread(saying{
		to: agreements.SchoolSide, title: "{leader} has sent you a proposal: {theme} ({ref})",
		text: "{leader} of {home} proposes {effort} {price} for your need {need}, {theme}: {dates}.",
		then: "Please look at it before {first}, the first of the dates. {canAccept}", action: "Look at the proposal",
	})
}

func countered() rule {
	return thread(saying{
		to: agreements.LeaderSide, title: "{School} has answered your proposal: {theme} ({ref})",
		text:   "{School} proposes {effort} {price} instead: {dates}.",
		then:   "Please accept it, propose something else, or decline, before {first}, the first of the dates.",
		action: "Answer the school",
	})
}

func proposalTakenUp() rule {
	return thread(saying{
		to: agreements.SchoolSide, title: "{leader} accepts your proposal: {theme} ({ref})",
		text: "{leader} of {home} accepts your proposal of {effort} {price}: {dates}. {home} is asked to release them for " +
			"these dates.",
		then: "You need do nothing now. As soon as {home} has released {leader}, it is agreed.", action: "See the proposal",
	})
}

func proposalDeclined() rule {
	return thread(saying{
		to: agreements.LeaderSide, by: agreements.SchoolSide, title: "{School} has declined your proposal: {theme} ({ref})",
		text: "{School} has declined your proposal of {effort} {rate}: {dates}.",
		then: "The enquiry is still open. You can propose something else.", action: "Propose something else",
	}, saying{
		to: agreements.SchoolSide, by: agreements.LeaderSide, title: "{leader} has declined your proposal: {theme} ({ref})",
		text: "{leader} of {home} has declined your proposal of {effort} {rate}: {dates}.",
		then: "The enquiry is still open. You can propose something else.", action: "Propose something else",
	})
}

func releaseAsked() rule {
	return thread(saying{
		to: agreements.HomeSide, title: "Please release {leader} for {effort}: {theme} ({ref})",
		text: "{leader} proposes to support {school} with {theme}: {effort} {price}, on {dates}.",
		then: "Please release {leader} for these dates, or say why you cannot, before {first}. Nothing is agreed until you " +
			"have.", action: "Release or refuse",
	})
}

func releaseGranted() rule {
	return thread(saying{
		to: agreements.LeaderSide, title: "You are released for {effort}: {theme} ({ref})",
		text: "{home} has released you to support {school} with {theme} on {dates}.",
		then: "You need do nothing now. {School} can accept your proposal.", action: "See the proposal",
	}, saying{
		to: agreements.SchoolSide, title: "{leader} is released, and you can accept: {theme} ({ref})",
		text: "{home} has released {leader} for your need {need}, {theme}: {effort} {price}, on {dates}.",
		then: "Please accept or answer the proposal before {first}, the first of the dates.", action: "Accept or answer",
	})
}

func releaseRefused() rule {
	return thread(saying{
		to: agreements.LeaderSide, title: "You are not released for {first}: {theme} ({ref})",
		text: "{home} cannot release you to support {school} with {theme} on {dates}.",
		then: "You can propose other dates.", action: "Propose other dates",
	}, saying{
		to: agreements.SchoolSide, title: "{leader} cannot come on the dates proposed: {theme} ({ref})",
		text: "{home} cannot release {leader} for {dates}.",
		then: "You need do nothing now. {leader} can propose other dates.", action: "See the enquiry",
	})
}
