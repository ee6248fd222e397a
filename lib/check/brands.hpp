// table: names as their owners spell them.
#pragma once

#include <algorithm>
#include <iterator>
#include <string_view>

namespace cvbuild::checking {

/// A name, and whether it may stand in lower case: it is an English word or a command too.
struct Brand {
  std::string_view letters;  ///< in lower case, without blanks, hyphens and full stops
  std::string_view name;
  bool lower_case = false;
};

/// Sorted by their letters. A name of one capital and small letters, as Linux, can only be wrong in lower
/// case.
// clang-format off
constexpr Brand brands[] = {
    {"angularjs", "AngularJS"}, {"autocad", "AutoCAD"}, {"bitbucket", "Bitbucket", true}, {"bittorrent", "BitTorrent"},
    {"cloudformation", "CloudFormation", true}, {"cloudfront", "CloudFront", true}, {"coffeescript", "CoffeeScript"},
    {"couchdb", "CouchDB"}, {"datadog", "Datadog", true}, {"debian", "Debian"}, {"dynamodb", "DynamoDB"},
    {"ebay", "eBay"}, {"elasticsearch", "Elasticsearch", true}, {"eslint", "ESLint", true}, {"facebook", "Facebook"},
    {"fastapi", "FastAPI"}, {"fedora", "Fedora", true}, {"freebsd", "FreeBSD"}, {"github", "GitHub"}, {"gitlab", "GitLab"},
    {"graphql", "GraphQL"}, {"indesign", "InDesign"}, {"influxdb", "InfluxDB"}, {"intellij", "IntelliJ"}, {"ipad", "iPad"},
    {"iphone", "iPhone"}, {"javascript", "JavaScript"}, {"jetbrains", "JetBrains"}, {"jquery", "jQuery"},
    {"kubernetes", "Kubernetes"}, {"linkedin", "LinkedIn"}, {"linux", "Linux"}, {"macos", "macOS"}, {"mariadb", "MariaDB"},
    {"microsoft", "Microsoft"}, {"mongodb", "MongoDB"}, {"mysql", "MySQL"}, {"nodejs", "Node.js"}, {"numpy", "NumPy"},
    {"openapi", "OpenAPI"}, {"opencv", "OpenCV"}, {"openshift", "OpenShift", true}, {"openstack", "OpenStack"},
    {"owasp", "OWASP"}, {"paypal", "PayPal"}, {"photoshop", "Photoshop", true}, {"postgresql", "PostgreSQL"},
    {"powerpoint", "PowerPoint"}, {"powershell", "PowerShell"}, {"pycharm", "PyCharm"}, {"pytorch", "PyTorch"},
    {"rabbitmq", "RabbitMQ"}, {"salesforce", "Salesforce", true}, {"scikitlearn", "scikit-learn"}, {"scipy", "SciPy"},
    {"sharepoint", "SharePoint"}, {"stackoverflow", "Stack Overflow"}, {"tensorflow", "TensorFlow"},
    {"typescript", "TypeScript"}, {"ubuntu", "Ubuntu", true}, {"virtualbox", "VirtualBox"}, {"vmware", "VMware"},
    {"vuejs", "Vue.js"}, {"wikipedia", "Wikipedia"}, {"wordpress", "WordPress"}, {"youtube", "YouTube"},
};
// clang-format on

/// The first whose letters are not before these: where those stand that begin with them.
[[nodiscard]] inline const Brand* first_brand_from(std::string_view letters) {
  return std::lower_bound(std::begin(brands), std::end(brands), letters,
                          [](const Brand& row, std::string_view key) { return row.letters < key; });
}

/// By the letters of a name in lower case, without hyphens, blanks and full stops; null: it is none of these.
[[nodiscard]] inline const Brand* find_brand(std::string_view letters) {
  const auto* found = first_brand_from(letters);
  return found != std::end(brands) && found->letters == letters ? found : nullptr;
}

}  // namespace cvbuild::checking
