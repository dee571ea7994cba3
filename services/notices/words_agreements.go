package notices

import (
	"lateral/services/agreements"
)

func agreed() rule {
	return thread(saying{
		to: agreements.LeaderSide, not: agreements.LeaderSide, title: "Agreed with {school}: {theme} ({ref})",
		text: "{School} has accepted your proposal: {effort} {price}, on {dates}. The dates are in your diary.",
		then: "After each visit, please record what was done, so that it can be signed off.", action: "See the agreement",
	}, saying{
		to: agreements.LeaderSide, by: agreements.LeaderSide, title: "Agreed with {school}: {theme} ({ref})",
		text: "{home} has released you, so the proposal of {school} that you accepted is agreed: {effort} {price}, on " +
			"{dates}. The dates are in your diary.",
		then: "After each visit, please record what was done, so that it can be signed off.", action: "See the agreement",
	}, saying{
		to: agreements.HomeSide, title: "{leader} will support {school}: {theme} ({ref})",
		text: "{School} and {leader}, whom you released, have agreed on {effort} {price}, on {dates}.",
		then: "You can arrange the cover now.", action: "See the agreement",
	}, saying{
		to: agreements.BrokerSide, title: "Agreed: {leader} supports {school} with {theme} ({ref})",
		text:   "{School} and {leader} of {home} have agreed for need {need}: {effort} {price}, on {dates}.",
		then:   "You need do nothing now. Visits that are paid for can be invoiced once they are signed off.",
		action: "See the agreement",
	}, saying{
		to: agreements.SchoolSide, not: agreements.LeaderSide, title: "Agreed with {leader}: {theme} ({ref})",
		text: "Your school has accepted the proposal of {leader} of {home}: {effort} {price}, on {dates}.",
		then: "After each visit, please sign off what {leader} has recorded.", action: "See the agreement",
	}, saying{
		to: agreements.SchoolSide, by: agreements.LeaderSide, title: "Agreed with {leader}: {theme} ({ref})",
		text: "{leader} of {home} has accepted your school's proposal: {effort} {price}, on {dates}.",
		then: "After each visit, please sign off what {leader} has recorded.", action: "See the agreement",
	})
}

func visitRecorded() rule {
	return thread(saying{
		to: agreements.SchoolSide, title: "Please sign off the visit of {date}: {leader}, {theme} ({ref})",
		text:   "{leader} of {home} has recorded what was done on {date}: {effort}, {theme}.",
		then:   "Please sign the visit off, or ask about what is not right. It is invoiced only once you have signed it off.",
		action: "Sign off or ask",
	})
}

func visitSignedOff() rule {
	return thread(saying{
		to: agreements.LeaderSide, title: "{School} has signed off your visit of {date}: {theme} ({ref})",
		text: "{School} has signed off your visit of {date}: {effort}, {theme}.",
		then: "You need do nothing now. The visit counts in your record.", action: "See the agreement",
	}, saying{
		to: agreements.BrokerSide, title: "{School} has signed off the visit of {date}: {leader}, {theme} ({ref})",
		text: "{School} has signed off the visit of {leader} of {home} on {date}: {effort} {price}.",
		then: "If it is paid for in money, it can be invoiced now.", action: "See the agreement",
	})
}

func visitQueried() rule {
	return thread(saying{
		to: agreements.LeaderSide, title: "{School} asks about your visit of {date}: {theme} ({ref})",
		text: "{School} asks about what you recorded for {date}.",
		then: "Please look, and record the visit again. It can be signed off then.", action: "Answer the school",
	})
}

func expensesRefused() rule {
	return thread(saying{
		to: agreements.LeaderSide, title: "{School} says no to the expenses of your visit of {date}: {theme} ({ref})",
		text:   "{School} says no to the expenses that you claimed for {date}.",
		then:   "Please claim them anew, or record the visit without expenses. It can be signed off then.",
		action: "Answer the school",
	})
}

func visitCancelled() rule {
	return thread(saying{
		to: agreements.LeaderSide, title: "Your visit to {school} on {date} is cancelled: {theme} ({ref})",
		text: "{Who} has cancelled the visit that was planned for {date}: {effort}, {theme}.",
		then: "You need do nothing now.", action: "See the agreement",
	}, saying{
		to: agreements.SchoolSide, title: "The visit of {leader} on {date} is cancelled: {theme} ({ref})",
		text: "{Who} has cancelled the visit that was planned for {date}: {effort}, {theme}.",
		then: "You need do nothing now. {late}", action: "See the agreement",
	}, saying{
		to: agreements.HomeSide, title: "The visit of {leader} to {school} on {date} is cancelled ({ref})",
		text: "{Who} has cancelled the visit that was planned for {date}: {effort}, {theme}.",
		then: "You need no cover for it.", action: "See the agreement",
	})
}

func agreementCancelled() rule {
	return thread(saying{
		to: agreements.LeaderSide, title: "Your agreement with {school} is cancelled: {theme} ({ref})",
		text: "{Who} has cancelled agreement {ref} about {theme}. Visits that were not signed off do not take place.",
		then: "You need do nothing now.", action: "See the agreement",
	}, saying{
		to: agreements.SchoolSide, title: "Your agreement with {leader} is cancelled: {theme} ({ref})",
		text: "{Who} has cancelled agreement {ref} with {leader} of {home} about {theme}. Visits that were not signed off " +
			"do not take place.",
		then: "If you still need support, you can ask somebody else who fits your need {need}.", action: "See who else fits",
		path: "/needs/{needId}",
	}, saying{
		to: agreements.HomeSide, title: "{leader} no longer supports {school}: {theme} ({ref})",
		text: "{Who} has cancelled agreement {ref} about {theme}. Visits of {leader} that were not signed off do not take " +
			"place.",
		then: "You need no cover for them.", action: "See the agreement",
	}, saying{
		to: agreements.BrokerSide, title: "Cancelled: {leader} at {school}, {theme} ({ref})",
		text: "{Who} has cancelled agreement {ref} between {school} and {leader} of {home}. Visits that were not signed " +
			"off do not take place.",
		then: "Please see whether {school} still needs somebody for need {need}.", action: "See the agreement",
	})
}

func agreementCompleted() rule {
	return thread(saying{
		to: agreements.SchoolSide, title: "All visits of {leader} are signed off: {theme} ({ref})",
		text: "Agreement {ref} with {leader} of {home} about {theme} is complete: all visits are signed off.",
		then: "You need do nothing now. What is paid for in money is invoiced.", action: "See the agreement",
	}, saying{
		to: agreements.LeaderSide, title: "All your visits to {school} are signed off: {theme} ({ref})",
		text: "Agreement {ref} with {school} about {theme} is complete. Thank you.",
		then: "You need do nothing now.", action: "See the agreement",
	}, saying{
		to: agreements.HomeSide, title: "{leader} has finished supporting {school}: {theme} ({ref})",
		text: "Agreement {ref} about {theme} is complete: all visits of {leader} to {school} are signed off.",
		then: "You need do nothing now. Your school is paid for the cover when the visits are invoiced, unless they are " +
			"free or for days in return.", action: "See the agreement",
	})
}
