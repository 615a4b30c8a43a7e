// swift-tools-version:5.9
import PackageDescription

let package = Package(
    name: "Receivables",
    platforms: [.macOS(.v12), .iOS(.v15)],
    products: [.library(name: "Receivables", targets: ["Receivables"])],
    targets: [
        .systemLibrary(name: "receivablesFFI"),
        .target(name: "Receivables", dependencies: ["receivablesFFI"]),
        .testTarget(name: "ReceivablesTests", dependencies: ["Receivables"]),
    ]
)
