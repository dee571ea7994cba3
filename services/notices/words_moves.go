package notices

import (
	"lateral/services/agreements"
)

func moveAsked() rule {
	const then = "Please say yes, or say why not. The visit is moved once the other school and the home school have " +
		"said yes."
	return thread(saying{
		to: agreements.LeaderSide, by: agreements.SchoolSide,
		title: "{School} asks to move your visit of {date}: {theme} ({ref})",
		text:  "{School} asks to move your visit of {old} to {new}.", then: then, action: "Answer the school",
	}, saying{
		to: agreements.SchoolSide, by: agreements.LeaderSide,
		title: "{leader} asks to move the visit of {date}: {theme} ({ref})",
		text:  "{leader} of {home} asks to move the visit of {old} to {new}.", then: then, action: "Answer the leader",
	}, saying{
		to: agreements.HomeSide, title: "Can {leader} go to {school} on other half-days? ({ref})",
		text: "{Who} asks to move the visit of {leader} to {school} from {old} to {new}.",
		then: "Please say yes, or say why not. Until then you have released {leader} for {old}.", action: "Answer",
	})
}

func visitMoved() rule {
	return thread(saying{
		to: agreements.LeaderSide, title: "Your visit to {school} is moved to {date}: {theme} ({ref})",
		text: "Everybody has said yes: your visit of {old} is moved to {new}. Your diary has it.",
		then: "You need do nothing now.", action: "See the agreement",
	}, saying{
		to: agreements.SchoolSide, title: "The visit of {leader} is moved to {date}: {theme} ({ref})",
		text: "Everybody has said yes: the visit of {leader} of {home} is moved from {old} to {new}.",
		then: "You need do nothing now.", action: "See the agreement",
	}, saying{
		to: agreements.HomeSide, title: "The visit of {leader} to {school} is moved to {date} ({ref})",
		text: "Everybody has said yes: the visit of {leader} to {school} is moved from {old} to {new}.",
		then: "Please move the cover too.", action: "See the agreement",
	}, saying{
		to: agreements.BrokerSide, title: "Moved to {date}: the visit of {leader} to {school} ({ref})",
		text: "The visit of {leader} to {school} is moved from {old} to {new}.", then: "You need do nothing now.",
		action: "See the agreement",
	})
}

func moveDeclined() rule {
	return thread(stays("{Who} cannot move the visit of {old} to {new}. It stays where it is.")...)
}

func moveWithdrawn() rule {
	return thread(stays("{Who} no longer asks to move the visit of {old} to {new}. It stays where it is.")...)
}

// stays tells everybody whom a move concerned that the visit stays where it is.
func stays(text string) []saying {
	var all []saying
	for _, to := range []agreements.Side{agreements.LeaderSide, agreements.SchoolSide, agreements.HomeSide} {
		all = append(all, saying{
			to: to, title: "The visit of {date} stays where it is: {theme} ({ref})", text: text,
			then: "You need do nothing now. Either side can ask for another day.", action: "See the agreement",
		})
	}
	return all
}
