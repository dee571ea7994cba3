package mongodb

// What the tests of transcoding look into.
var (
	ToBSON = toBSON
	ToJSON = toJSON
)
