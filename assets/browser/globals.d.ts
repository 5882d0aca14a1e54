// What stands in an element of the page, for other parts of the page and for tests.

interface Element {
  player?: import("./player/player.js").Player;
  host?: import("./player/hosted_player.js").HostedPlayer;
  builder?: import("./table/table_builder.js").TableBuilder;
  course?: import("./course/course.js").Course;
}
